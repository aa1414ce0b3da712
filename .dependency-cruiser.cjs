/** Who may import whom (ARCHITECTURE.md). Rules are patterns, so a new feature is guarded from its first line. */
module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "domain-imports-nothing",
      severity: "error",
      from: { path: "^src/domain/", pathNot: "\\.test\\.ts$" },
      to: { pathNot: "^src/domain/" },
    },
    {
      name: "lib-below-features",
      severity: "error",
      from: { path: "^src/lib/" },
      to: { path: "^src/(features|wiring|app|ui)/" },
    },
    { name: "features-below-wiring", severity: "error", from: { path: "^src/features/" }, to: { path: "^src/(wiring|app)/" } },
    { name: "wiring-below-app", severity: "error", from: { path: "^src/wiring/" }, to: { path: "^src/app/" } },
    {
      name: "ui-is-blind",
      severity: "error",
      from: { path: "^src/ui/" },
      to: { path: "^src/(features|wiring|app)/|^src/lib/(?!(copy|ids))" },
    },
    {
      name: "app-never-reaches-the-database",
      severity: "error",
      from: { path: "^src/app/" },
      to: { path: "^src/lib/(db|auth)/" },
    },
    {
      name: "browser-never-imports-server",
      severity: "error",
      from: { path: "^src/features/[^/]+/(client|ui)/|^src/ui/|^src/lib/offline/", pathNot: "\\.test\\.tsx?$" },
      to: {
        path: "^src/features/[^/]+/server/|^src/lib/(db/(?!data/coaches)|config\\.ts|context\\.ts|keys\\.ts|auth)|^src/wiring/",
      },
    },
    {
      name: "contracts-as-types-in-the-browser",
      severity: "error",
      from: { path: "^src/features/[^/]+/(client|ui)/", pathNot: "\\.test\\.tsx?$" },
      to: { path: "^src/features/[^/]+/(contract|shapes)\\.ts$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "contracts-stay-light",
      severity: "error",
      from: { path: "^src/features/[^/]+/(contract|shapes)\\.ts$" },
      to: { path: "^src/features/[^/]+/(server|client|ui)/|^src/lib/(db|context|config)" },
    },
    {
      name: "features-meet-in-app",
      severity: "error",
      comment:
        "The files named in to.pathNot are what every screen reads, the start of a workout, the choice of loads after a break, and the form of a lifter's own exercise. They are the only exceptions: docs/decisions/012 and 016.",
      from: { path: "^src/features/([^/]+)/(ui|client)/" },
      to: {
        path: "^src/features/[^/]+/(ui|client)/",
        pathNot: [
          "^src/features/$1/(ui|client)/",
          "^src/features/account/client/(profile|member|today|use-elapsed|open-workout|page-name|public-config)\\.tsx?$",
          "^src/features/workouts/client/(ops|go-to-workout|logger-parts|use-today)\\.ts$",
          "^src/features/recovery/ui/welcome-back\\.tsx$",
          "^src/features/exercises/(client/custom-draft\\.ts|ui/custom-form\\.tsx)$",
        ],
      },
    },
    {
      name: "server-knows-no-screen",
      severity: "error",
      from: { path: "^src/features/[^/]+/server/" },
      to: { path: "^src/features/[^/]+/(ui|client)/|^src/ui/|node_modules/(next|react|react-dom)/" },
    },
    {
      name: "vendors-only-in-their-adapter",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/lib/(auth|db)/|^src/lib/log\\.ts$|^src/lib/offline/|\\.test\\.tsx?$" },
      to: { path: "node_modules/(better-auth|@better-auth|pg|@electric-sql|pino|@node-rs|idb)/" },
    },
    {
      name: "stripe-only-in-its-adapter",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/lib/billing/stripe|\\.test\\.tsx?$" },
      to: { path: "node_modules/stripe/" },
    },
    {
      name: "mail-pages-only-in-email",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/lib/email/" },
      to: { path: "node_modules/@react-email/" },
    },
    {
      name: "posthog-only-in-its-adapters",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/lib/(analytics|flags)/posthog|\\.test\\.tsx?$" },
      to: { path: "node_modules/(posthog-node|posthog-js|@posthog)/" },
    },
    {
      name: "clerk-only-on-its-screens",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/features/account/ui/clerk/(screens|gate)\\.tsx$" },
      to: { path: "node_modules/@clerk/" },
    },
    {
      name: "clerk-screens-by-the-build",
      severity: "error",
      comment: "Whoever imports the screens carries Clerk into every build; src/generated/clerk-screens.ts is written for each.",
      from: { path: "^src/", pathNot: "^src/features/account/ui/clerk/|^src/generated/clerk-screens\\.ts$" },
      to: { path: "^src/features/account/ui/clerk/" },
    },
    {
      name: "sdks-behind-their-ports",
      severity: "error",
      comment: "A vendor's package is loaded by the adapter that speaks to it and by nobody else.",
      from: { path: "^src/", pathNot: "^src/lib/(model|blob|reporting|push)/|\\.test\\.tsx?$" },
      to: { path: "node_modules/(@ai-sdk|@aws-sdk|@vercel/blob|@sentry|web-push)/" },
    },
    {
      name: "measures-only-in-their-adapters",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/lib/(metrics/vitals-browser|analytics/vercel-browser)\\.ts$" },
      to: { path: "node_modules/(web-vitals|@vercel/analytics)/" },
    },
    {
      name: "browser-vendors-by-the-build",
      severity: "error",
      comment:
        "Whoever imports one carries its vendor into every page; src/generated/browser-vendors.ts is written for each build.",
      from: { path: "^src/", pathNot: "^src/generated/browser-vendors\\.ts$|\\.test\\.tsx?$" },
      to: {
        path: "^src/lib/(reporting/sentry-browser|analytics/(posthog|vercel)-browser)\\.ts$",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "identity-behind-auth",
      severity: "error",
      comment: "Identity tables stand outside row-level security, so only lib/auth may read them.",
      from: { path: "^src/", pathNot: "^src/lib/(auth|db)/|\\.test\\.tsx?$" },
      to: { path: "^src/lib/db/schema/identity\\.ts$" },
    },
    {
      name: "science-stays-on-its-page",
      severity: "error",
      comment: "The text of all rules is large. Screens link to it by rule id (ui/how-link); none may carry it.",
      from: {
        path: "^src/",
        pathNot:
          "^src/app/\\(site\\)/training-science/|^src/features/site/ui/science-|^src/lib/copy/(en/science/|section-of|source-name)|\\.test\\.tsx?$",
      },
      to: { path: "^src/lib/copy/(en/science/|section-of|source-name)", dependencyTypesNot: ["type-only"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default"] },
  },
};
