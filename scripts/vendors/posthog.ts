import plan from "./posthog.json";
import type { Wanted } from "./wanted";

/** Mo's flags as they are by default, its feedback survey and its dashboard. The insight comes last: `posthogInsight` needs the dashboard's id. */
export function posthogWants(project: string): readonly Wanted[] {
  const on = { groups: [{ properties: [], rollout_percentage: 100 }] };
  return [
    ...plan.flags.map((key) =>
      wanted(project, "feature_flags", { by: "key", what: "flag", body: { key, name: key, active: true, filters: on } }),
    ),
    wanted(project, "surveys", { by: "name", what: "survey", body: plan.survey }),
    wanted(project, "dashboards", { by: "name", what: "dashboard", body: plan.dashboard }),
  ];
}

/** The funnel of the launch acceptance, on Mo's dashboard. */
export function posthogInsight(project: string, dashboardId: string): Wanted {
  const body = { ...plan.insight, dashboards: [Number(dashboardId)] };
  return wanted(project, "insights", { by: "name", what: "insight", body });
}

interface Described {
  readonly by: Wanted["by"];
  readonly what: string;
  readonly body: Wanted["body"];
}

function wanted(project: string, kind: string, { by, what, body }: Described): Wanted {
  const listPath = `/api/projects/${encodeURIComponent(project)}/${kind}/`;
  const onePath = (id: string) => `${listPath}${encodeURIComponent(id)}/`;
  return { label: `${what} "${body[by]}"`, listPath, onePath, changeMethod: "PATCH", by, body };
}
