import type { LegalSection } from "./legal";

/** The privacy policy, as the software behaves in this version. */
export const privacySections: readonly LegalSection[] = [
  {
    id: "who",
    title: "Who is responsible",
    body: [
      "Mo is software that anyone can host. The person or organization that runs the instance you are using, “the operator”, decides about your data here and is your contact for every request. The makers of Mo have no access to this instance.",
    ],
  },
  {
    id: "what",
    title: "What is kept",
    body: ["Only what you enter and what is needed to keep you signed in:"],
    list: [
      "Account: e-mail address and a one-way hash of your password.",
      "Profile: the name you choose, units, goal, experience, days, equipment and, if you give them, year of birth, sex used in formulas, height, activity, sleep, stress and areas to protect.",
      "Training log: workouts, exercises, sets, effort, notes and times.",
      "Body weight, if you log it, and the weight goal you set.",
      "Exercises you mark as painful, with the area and the days.",
      "What Mo works out from these: plans, suggested loads, records, trends and streaks, and a list of events such as a finished workout.",
      "Sign-in sessions: when they began and were last used, and the kind of device and browser. Your network address is not stored in clear.",
      "What happened to the safety of the account: sign-ins, wrong passwords, changes of password, address and ways to sign in, each with time, device and browser. You see it in the settings under Account and security.",
      "Failed sign-ins, counted under a pseudonym of your address, to slow down guessing.",
      "Consents: what you agreed to, and when.",
      "Counts of what features are used, such as a finished workout: a day, the kind, and a pseudonym. Never a load, a rep, body data, health data, a text or the name of an exercise. You can switch this off in the settings under Data and privacy, and a browser that asks not to be tracked is not counted.",
      "What you write to the operator through the form on the help page, with the page's name and the version of Mo.",
    ],
  },
  {
    id: "why",
    title: "Why, and on what ground",
    body: [
      "Your account and training log are used to provide the service you signed up for (contract). Data about your body and health is used to plan and adapt your training, on the ground of the explicit consent you give at sign-up. You can withdraw it at any time by closing the account, because Mo can't coach without a log. Security records are kept to protect accounts, and features are counted inside the instance to see what works (legitimate interest); where a service outside does the counting, only with your consent.",
      "There is no advertising, no profiling for others, no sale of data, and no decision with legal effect. Suggested loads are suggestions; you decide.",
    ],
  },
  {
    id: "others",
    title: "Who else gets it",
    body: [
      "Nobody gets what you log. This version contains no advertising, no AI provider, and it loads nothing from other sites. If the operator uses PostHog for counting, the counts described above and which pages are opened go there under a pseudonym, and what you write into the feedback form goes there too, all only if you have allowed it. If the operator uses Sentry, faults of Mo go there: which part of the program broke on which kind of page, never what was on it. If you have allowed it, the layout of a broken page may be recorded with every text and picture covered; body, progress, sign-in and settings pages never are. Messages, such as a sign-in code, wait in the instance's own outbox, where the operator can read them; no mail service gets them. If the operator rents the machine or the database, that host stores the data on their behalf.",
      "Where the instance sells Mo Pro, and only once you go to its checkout, the payment service Stripe gets your e-mail address and the id of your account, and what you enter on its pages. Stripe keeps invoices for as long as the law demands.",
    ],
  },
  {
    id: "where",
    title: "Where it is stored, and how it is protected",
    body: [
      "In the database of this instance and on the devices you sign in with. Your name, year of birth, body data, health notes, what you mark as painful and areas to protect are encrypted in the database with keys kept apart from it. Passwords are stored only as argon2id hashes. Each account can read only its own rows, and the database itself enforces that.",
      "On your device the training log is kept so that you can train without a signal. Signing out removes it, unless you choose to keep changes that have not synced.",
    ],
  },
  {
    id: "how-long",
    title: "How long",
    body: ["Until you delete it or the account. Apart from that:"],
    list: [
      "A deleted or discarded workout leaves your history at once. Its row stays in the database, marked as deleted, so that your other devices learn of it.",
      "Sign-in sessions end after 30 days without use and after 180 days in any case.",
      "What happened to the safety of the account for 180 days. After a change of e-mail, the address before it for three days, so that it can be taken back.",
      "Counts of features for 180 days, messages to the operator for a year.",
      "Sign-in codes work for 15 minutes, reset links for 60.",
      "Backups, if the operator makes them, for as long as the operator keeps them; ask for the period.",
    ],
  },
  {
    id: "rights",
    title: "Your rights",
    body: [
      "You may see, correct, export and erase your data, restrict or object to its use, and withdraw consent for the future. Most of it you can see and correct in the app. A complete copy and the erasure of the account are in the settings under Data and privacy. You may also complain to the data protection authority where you live.",
    ],
  },
  {
    id: "cookies",
    title: "Cookies",
    body: [
      "One cookie keeps you signed in. It holds a random value and nothing about you. Your theme, coach color and hand preference are remembered in your browser. Where the operator counts with PostHog or records faults with Sentry, you are asked once and nothing of it is loaded before you allow it; your answer is remembered in your browser and, signed in, in your account, and can be changed in the settings under Data and privacy. A browser that asks not to be tracked counts as a no. Neither sets a cookie. How fast pages load is measured in one visit of four, without anything that says whose visit it was.",
    ],
  },
  {
    id: "minors",
    title: "Age",
    body: [
      "Mo is for people from 16. You confirm that when you sign up, and a year of birth that says otherwise is refused. If you know of a younger account, tell the operator, who closes it and erases its data.",
    ],
  },
  {
    id: "changes",
    title: "Changes",
    body: ["If this text changes in a way that matters to you, the operator tells you before it takes effect."],
  },
];
