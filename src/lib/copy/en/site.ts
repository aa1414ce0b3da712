/** The public pages: landing, coaches and the frame around them. */
export const site = {
  fullName: "Mo, your strength coach",
  tagline: "Mo progress",
  title: "Mo, the strength coach that explains itself",
  description:
    "Mo tells you what to lift today, logs a set in one tap, keeps logging when the signal is gone and explains every number. Free, and yours to host.",
  socialImage: "The wordmark of Mo above the faces of its eight coaches",
  header: {
    label: "Site",
    exercises: "Exercises",
    programs: "Programs",
    coaches: "Coaches",
    help: "Help",
    pricing: "Pricing",
    signIn: "Sign in",
    start: "Start free",
    home: "Mo, start page",
  },
  footer: {
    label: "More about Mo",
    line: "Logging, history, charts and your data are free forever.",
    help: "Help",
    exercises: "Exercises",
    programs: "Programs",
    coaches: "Coaches",
    pricing: "Pricing",
    science: "Training science",
    privacy: "Privacy",
    terms: "Terms",
    signIn: "Sign in",
    signUp: "Create an account",
  },
  hero: {
    title: ["Mo strength.", "Less guessing."],
    lead: "Mo is a strength coach for your phone. It tells you what to lift today, logs a set in one tap, and says where every number comes from.",
    start: "Start free",
    startNote: "No card. Two minutes to your first workout.",
    lineup: "The eight coaches of Mo",
    tryIt: "Try it. This is the real thing, minus the sweat.",
  },
  proof: {
    title: "Built for the moment between two sets",
    tap: {
      numeral: "1",
      unit: "tap",
      title: "One tap logs a set",
      body: "Load and reps are already filled in from your plan. If you did what it says, you tap once. One rep more or less makes it two.",
    },
    basement: {
      numeral: "0",
      unit: "bars",
      title: "Works in a basement",
      body: "Open your workout while there's a signal. From then on every set is saved on your phone before the screen changes, and syncs when the signal is back. None is lost, none is doubled.",
    },
    why: {
      numeral: "62.5",
      unit: "kg",
      title: "Every number explains itself",
      body: "Ask any load why. Mo answers in a sentence, with the rule and your own numbers.",
    },
  },
  adapts: {
    title: "The plan follows what you did",
    lead: "No black box. Rules a coach would use, applied to your log, with the reason next to the number.",
    did: "You did",
    next: "Mo plans",
    rows: [
      {
        did: "Every set at the top of the range",
        log: "60 kg × 8 · 8 · 8",
        next: "62.5 kg",
        why: "One step up, reps back to the bottom.",
      },
      { did: "Reps left in the range", log: "60 kg × 8 · 7 · 6", next: "60 kg", why: "Same load. Take the reps first." },
      {
        did: "Below the range three times running",
        log: "60 kg × 4 · 4 · 3",
        next: "52.5 kg",
        why: "A step back you can build from.",
      },
      { did: "25 days away", log: "no workouts", next: "−10%", why: "Lighter loads and fewer sets in the first week." },
      { did: "No rack where you train", log: "dumbbells, a bench", next: "swap", why: "Only exercises your equipment allows." },
    ],
  },
  programs: {
    title: "Programs that fit your week",
    lead: (exercises: number) =>
      `Mo recommends one from your answers. Every exercise in it comes from a library of ${exercises}, picked for the equipment you have.`,
    days: "days a week",
    all: "All programs",
    library: "Exercise library",
  },
  host: {
    title: "Yours to run",
    lead: "Mo is free software. On a machine with Node, one command starts it with its own database. No cloud account, no key, no meter.",
    terminal: "Terminal",
    command: "npm start",
    answer: ["Mo is ready: http://localhost:3000", "The first account becomes the owner."],
  },
  questions: {
    title: "Fair questions",
    items: [
      {
        ask: "What does it cost?",
        answer:
          "Training costs nothing: logging, programs, records and charts are free and stay free. Some instances also sell Mo Pro by the month, with its price on the pricing page; the others have everything unlocked.",
      },
      {
        ask: "I've never followed a program. Is it for me?",
        answer:
          "Yes. You answer a few questions, Mo picks a program that fits your days and your equipment, and the first loads are light on purpose. After one workout it knows more.",
      },
      {
        ask: "Is there an AI in it?",
        answer:
          "Not in this version. Loads come from training rules you can read, and the coaches speak reviewed lines filled with your numbers. Nothing you log leaves the instance you use.",
      },
      {
        ask: "Do I need a signal at the gym?",
        answer:
          "Not once your workout is open. Sets are saved on your phone, the rest timer runs, and everything syncs later. Opening Mo or reloading the page still needs a connection in this version.",
      },
      {
        ask: "Kilograms or pounds?",
        answer: "Either. Mo keeps the number exactly as you typed it, and plans only loads your plates can make.",
      },
      {
        ask: "I missed a week. Now what?",
        answer:
          "You do the next workout. Missed days shift the plan; nobody scolds you. After a longer break the loads ease down by themselves.",
      },
      {
        ask: "Who can see my data?",
        answer:
          "You, and as with any server whoever runs it. There is no advertising, no tracking and no third party, and body data is encrypted in the database.",
      },
    ],
  },
  closing: { title: "The next set is the one that counts.", action: "Start free" },
  coaches: {
    title: "Eight coaches, one truth",
    metaTitle: "Coaches",
    description: "Meet the eight coach voices of Mo: Sam, Max, Sage, Nova, Ace, Chip, Rex and Mo. Same facts, different voice.",
    lead: "Every coach says the same numbers and gives the same advice. What differs is how it lands. You can switch at any time.",
    quizTitle: "Not sure who's yours?",
    quizLead: "Five quick questions find the voice that fits. They are part of the set-up after you sign up.",
    quizAction: "Start free",
    samples: "How it sounds",
    never: {
      title: "What none of them does",
      items: [
        "Shame you, or compare you with anyone but last week's you.",
        "Comment on your looks or your weight.",
        "Push you through pain. Pain means stop, in every voice.",
        "Pretend to be a person. They are software and say so.",
      ],
    },
  },
  shortcuts: { workout: "Start workout", weight: "Log weight" },
  notFound: {
    title: "This page skipped leg day.",
    body: "It isn't here. Your log is where you left it.",
    home: "Home",
    help: "Help",
  },
} as const;
