import type { HelpTopic } from "./help";

/** Every topic, in reading order. */
export const helpTopics: readonly HelpTopic[] = [
  {
    id: "getting-started",
    title: "Getting started",
    words: "sign up onboarding first workout begin",
    body: [
      "Create an account, then answer a few questions. Only units, goal, experience, days a week and equipment are needed; everything else can be skipped.",
      "Mo recommends a program and tells you why. Accept it and your first workout is ready on the home screen: tap Start.",
    ],
  },
  {
    id: "logging",
    title: "Logging fast",
    words: "set tap reps load check undo edit",
    body: [
      "Each set is filled in before you do it. If you did what it says, tap Log set once. If not, adjust load or reps with the minus and plus buttons first, or tap a number to type it.",
      "A logged set stays editable. Took one back by mistake? Undo waits for ten seconds.",
      "Rate the effort if you like. RPE 8 means two more reps were in you. Ratings make the next loads better, but they're optional.",
    ],
  },
  {
    id: "shorthand",
    title: "Typing sets",
    words: "shorthand type line text field rpe rir warm-up note fast",
    body: [
      "Under the sets of an exercise is a field for typing them. 100x8@9 is 100 kg for 8 reps at RPE 9, in pounds if that's your unit. 100x8,8,7 is three sets, 3x5 100kg is three sets of five, and 225lb x5 r2 has two reps left. Mo says what it understands while you type; Enter logs it.",
      "For bodyweight write bw x12, bw+20 x6 or bw-15 x8. Time is 60s or 1:30, distance 40m. 20x10/9 is left and right: the weaker side counts, both are noted.",
      "A w in front makes it a warm-up. At the end, top, bo, d, f, amrap, rp, myo and cl stand for top set, back-off, drop, failure, AMRAP, rest-pause, myo and cluster. Whatever follows // is a note.",
      "Typed sets fill the open rows first; the rest are added. 5x5 can be five sets or 5 kg: then two buttons ask. Undo takes the whole line back.",
    ],
  },
  {
    id: "why-this-weight",
    title: "Why this weight",
    words: "source reason number progression double linear plan starting guess",
    body: [
      "Every suggested load has a reason. Tap the line under an exercise's name to read the rule in plain words.",
      "Most exercises use double progression: reps grow from the bottom to the top of a range, then the load goes up one step and reps start over. Some programs add a step whenever you make every rep, others count in weeks, stages or variations. The reason under a load always says which rule decided.",
      "The first time you meet an exercise the load is a starting guess, kept light on purpose. Your first set corrects it.",
      "After a longer break loads ease down: by 5% from 11 days, 10% from 22 days, 15% from 36 days, more after two months. You build back faster than you built up. Feeling as strong as before? Tap Use full loads on the day you return: the loads stand where they were, and only the smaller number of sets stays for the first week or two. After a year every lift starts light again.",
    ],
  },
  {
    id: "units-and-plates",
    title: "Units and plates",
    words: "kg lb pounds kilograms rounding bar dumbbell",
    body: [
      "Choose kilograms or pounds in Settings. Switching changes how loads are shown, never what you logged: 225 lb stays 225 lb.",
      "Mo only suggests loads your bar, plates, dumbbells or stacks can make, and rounds reduced loads down.",
      "Dumbbell loads are per hand. Volume counts both.",
    ],
  },
  {
    id: "rest-timer",
    title: "Rest timer and locked phones",
    words: "rest countdown sound vibration lock screen ios iphone",
    body: [
      "Rest starts by itself when you log a set. The time comes from your program; a very hard set adds up to a minute. Add or take 15 seconds, or skip.",
      "The timer survives reloading and closing the page. A locked phone may stay silent, on iPhones in particular, because the system pauses web pages. To hear the end, let Settings keep the screen on while you train.",
    ],
  },
  {
    id: "plan",
    title: "Your plan and missed days",
    words: "program rotation rest day week phase skip",
    body: [
      "A program is a rotation of days. The next day is the one after the last you finished, whatever the calendar says. Missed days shift the rotation; they are never lost.",
      "After a break of two weeks or more the current week starts again from its first day.",
      "Exercises are chosen to fit your equipment, your level and the areas you want to protect.",
    ],
  },
  {
    id: "swapping",
    title: "Swapping an exercise",
    words: "replace change machine taken busy substitute remove add favorite heart hide",
    body: [
      "Is the rack taken? Tap Swap under the exercise and pick another; the ones you've used before are marked. The swap is for today, and your plan stays as it is.",
      "You can also add an exercise, add or remove sets, or remove an exercise while you train.",
      "For good, open the exercise's page or the library. The heart makes it a favorite, which Mo suggests sooner. The eye hides it: Mo never suggests it, and where your plan had it another one takes its place.",
    ],
  },
  {
    id: "pain",
    title: "When something hurts",
    words: "pain hurts injury mark clear shoulder knee back doctor",
    body: [
      "Stop the exercise, tap This hurts under it and say where. Skip it for today, or take a swap that spares that area. Mo can't judge pain: please see a doctor or physiotherapist before you train it again.",
      "A marked exercise stays out of plans, swaps and new programs, and its load doesn't go up. On its page and in Settings, Profile, you say when it's fine again; then it comes back.",
    ],
  },
  {
    id: "coaches",
    title: "Coaches",
    words: "voice sam max sage nova ace chip rex mo ai",
    body: [
      "Eight voices, the same facts. Choose one in the set-up or in Settings; it takes effect at once.",
      "In this version coaches speak reviewed lines filled with your numbers. There is no AI chat, and nothing you log is sent to an AI provider.",
    ],
  },
  {
    id: "records",
    title: "Records and estimated 1RM",
    words: "pr personal record one rep max e1rm baseline tie",
    body: [
      "The first workout with an exercise is the baseline. After that a set is a record when it beats every earlier one: heavier, more reps at the same weight, or a higher estimate. Ties are matched, not records. Warm-ups never count.",
      "Estimated 1RM is what one rep would be today. It uses sets of up to 12 reps and comes with a band, because strength differs from day to day. A set without an effort rating can raise it, never lower it.",
      "Edit or delete a set and your records are worked out again from your whole history.",
    ],
  },
  {
    id: "volume",
    title: "Hard sets and volume",
    words: "muscle weekly sets half synergist",
    body: [
      "A hard set counts 1 for the muscle it targets and 0.5 for the muscles that help. Warm-ups count nothing; a drop set counts half.",
      "Volume in kilograms or pounds is load times reps, added up.",
    ],
  },
  {
    id: "streaks",
    title: "Weekly goal and streaks",
    words: "streak week goal monday consistency",
    body: [
      "Your goal is a number of workouts a week, from Monday to Sunday in your time zone. A streak counts weeks in which you met it. The running week adds as soon as it is met and never breaks the streak.",
      "A new goal counts from the next Monday.",
    ],
  },
  {
    id: "offline",
    title: "Offline and sync",
    words: "network signal basement saved device lost conflict",
    body: [
      "Everything you log is saved on your device first and sent when there's a connection. Closing the page loses nothing: what's left is sent the next time you open Mo with a signal.",
      "If two devices changed the same thing, the later change wins, field by field. No merge removes a set.",
      "In this version opening Mo, reloading and signing in need a connection, so open your workout before you go downstairs. If you're signed out meanwhile, your sets wait on the device for the same account.",
    ],
  },
  {
    id: "install",
    title: "Put Mo on your home screen",
    words: "install app pwa android iphone safari chrome",
    body: [
      "Android and desktop: open the browser's menu and choose Install or Add to home screen.",
      "iPhone and iPad: open Mo in Safari, tap Share, then Add to Home Screen.",
    ],
  },
  {
    id: "weight",
    title: "Body weight",
    words: "weigh in trend scale bodyweight pull-up goal target",
    body: [
      "One entry a day. The trend takes out the daily swings and appears after four entries over ten days.",
      "A goal is up to you: a weight and a day under Body. Mo says beforehand how likely it is, then shows where you stand on the line between. It sets no weight-loss goal under 18 or toward a weight too low for your height.",
      "Your weight makes pull-ups and dips count right. Mo never comments on it.",
    ],
  },
  {
    id: "account",
    title: "Account and password",
    words: "password reset sign out sessions devices email code change address security activity",
    body: [
      "Forgot the password? Ask for a link on the sign-in page. Where the instance sends no e-mail, its operator has that link and can hand it to you.",
      "A password change signs out your other devices.",
      "A new e-mail address is set under Settings, Account and security. It gets a code; the old one gets a link that takes the change back for three days.",
      "Recent activity, on the same page, lists every sign-in, wrong password and change to your account, with the time and the device.",
    ],
  },
  {
    id: "your-data",
    title: "Your data",
    words: "privacy export delete erase encrypted gdpr",
    body: [
      "Your log lives in the database of the instance you use, and on your own devices. Body data and health notes are encrypted in that database.",
      "You can save a copy of everything as one file: Settings, then Data and privacy. Delete account is in the same place: after 7 days, in which you can still keep it, or at once. The Privacy page says more.",
    ],
  },
  {
    id: "accessibility",
    title: "Accessibility",
    words: "screen reader keyboard contrast motion reduced zoom",
    body: [
      "The whole workout can be done by keyboard or screen reader; logged sets and rest are announced. Text can grow to 200%. If your device asks for reduced motion, nothing slides, loops or bursts.",
      "If something gets in your way, tell the operator: that's a bug.",
    ],
  },
  {
    id: "self-hosting",
    title: "Running Mo yourself",
    words: "self-host operator server docker npm backup",
    body: [
      "On a machine with Node 20 or newer, run npm start in the project folder. It installs, builds and serves Mo with its own database, and prints the address. The first account becomes the owner.",
      "The built-in database is made for one machine. After a power cut its last moments may be missing; for more than your household use PostgreSQL through DATABASE_URL, and back it up.",
    ],
  },
  {
    id: "api",
    title: "The API",
    words: "developer rest openapi json client integration",
    body: [
      "Everything the app does goes through /api/v1, described at /api/v1/openapi.json. In this version a client signs in with the same session cookie as the browser; tokens for programs don't exist yet.",
    ],
  },
];
