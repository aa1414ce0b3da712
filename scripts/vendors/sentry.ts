import rules from "./sentry.json";
import type { Wanted } from "./wanted";

interface Place {
  readonly org: string;
  readonly project: string;
  /** The team that is told. */
  readonly team: string;
}

/** Mo's alerts as Sentry's rules: errors and times as metric alerts, the database and payments as issue alerts. */
export function sentryWants({ org, project, team }: Place): readonly Wanted[] {
  const metric = `/api/0/organizations/${encodeURIComponent(org)}/alert-rules/`;
  const issue = `/api/0/projects/${encodeURIComponent(org)}/${encodeURIComponent(project)}/rules/`;
  const mail = { type: "email", targetType: "team", targetIdentifier: team };
  return [
    ...rules.metricAlerts.map(({ triggers, ...rule }) => ({
      ...wanted(metric, rule.name),
      body: { ...rule, projects: [project], triggers: triggers.map((trigger) => ({ ...trigger, actions: [mail] })) },
    })),
    ...rules.issueAlerts.map((rule) => ({
      ...wanted(issue, rule.name),
      body: { ...rule, actions: [{ id: "sentry.mail.actions.NotifyEmailAction", targetType: "Team", targetIdentifier: team }] },
    })),
  ];
}

function wanted(listPath: string, name: string) {
  const onePath = (id: string) => `${listPath}${encodeURIComponent(id)}/`;
  return { label: `alert "${name}"`, listPath, onePath, changeMethod: "PUT", by: "name" } as const;
}
