import type { CoachId } from "@/domain/vocabulary";

export const MOMENTS = ["greeting", "set", "record", "missed_week", "fatigue", "pain"] as const;
export type Moment = (typeof MOMENTS)[number];

/**
 * Reviewed lines, two for each coach and moment, with the same facts in every voice. Placeholders by moment:
 * greeting {day} {count} {minutes} · set {load} {reps} {set} {sets} {rest} · record {exercise} {load} {reps} {previous} ·
 * missed_week {done} {planned} {next} · fatigue {score} · pain {area}. `fillLine` explains the forms after a colon.
 * Load, previous best and rest arrive already formatted ("80 kg", "82.5 × 5", "2:30").
 */
export const coachLines: Record<CoachId, Record<Moment, readonly [string, string]>> = {
  sam: {
    greeting: [
      "Good to see you. {day} is up: {count:word} exercises, about {minutes} minutes. Shall we?",
      "Hey, you came. {day} today, {count:word} exercises, about {minutes} minutes, and I'm with you.",
    ],
    set: [
      "Nice, {load} for {reps}, {set:word} of {sets:word} done. Take your {rest}.",
      "Logged: {load} × {reps}, {set:word} of {sets:word}. Breathe for {rest}, then we go again.",
    ],
    record: [
      "That's a new best! {exercise:First} {load} × {reps}; it was {previous}. So happy for you.",
      "{load} × {reps} on {exercise}. Your old best was {previous}. Enjoy this one.",
    ],
    missed_week: [
      "Last week was {done} of {planned}, and life happens. {next} is next whenever you're ready.",
      "{done:Word} of {planned:word} last week still counts. Let's pick up with {next}.",
    ],
    fatigue: [
      "Your fatigue is {score} of 10. How about 40% fewer sets today? Your call.",
      "You're carrying a lot: {score} of 10. I'd take 40% off the sets, if that's okay with you.",
    ],
    pain: [
      "I'm sorry your {area} hurts. We stop here and skip it today; please see a doctor or physiotherapist before training it again.",
      "Thanks for telling me. Stop this one; the {area} is off today. A doctor or physiotherapist comes before we train it again.",
    ],
  },
  max: {
    greeting: [
      "{day}. {count:Word} exercises, about {minutes} minutes. Warm up and start.",
      "You're on. {day}, {count:word} exercises, about {minutes} minutes. Shoes tight.",
    ],
    set: [
      "{load} × {reps}, {set:word} of {sets:word}. Rest {rest}. Same setup next.",
      "{set:Word} of {sets:word}. {load} × {reps}. {rest}, then brace again.",
    ],
    record: [
      "Record. {exercise:First} {load} × {reps}, up from {previous}. You built that.",
      "{load} × {reps} on {exercise} beats {previous}. Strong work.",
    ],
    missed_week: [
      "{done} of {planned} last week. Done. {next} is next. Book the time.",
      "Last week: {done} of {planned}. New week. {next} first.",
    ],
    fatigue: [
      "Fatigue {score} of 10. Cut 40% of the sets. Keep the quality. You decide.",
      "{score} of 10. My pick: 40% fewer sets. Your call.",
    ],
    pain: [
      "Stop the exercise. {area:First} is out today. Doctor or physiotherapist before you train it again.",
      "Set it down. Skip the {area} today. Doctor or physiotherapist first. Then we train it again.",
    ],
  },
  sage: {
    greeting: [
      "Welcome. {day} today, {count:word} exercises, about {minutes} minutes. Let the first breath be slow.",
      "{count:Word} exercises await in {day}, about {minutes} minutes. Arrive first, then lift.",
    ],
    set: [
      "{load} for {reps}, {set:word} of {sets:word}. Let the {rest} be real rest.",
      "{set:Word} of {sets:word}, {load} × {reps}. Slow exhale, {rest}.",
    ],
    record: [
      "A new best settled in: {exercise} {load} × {reps}, after {previous}. Patience did this.",
      "{load} × {reps} on {exercise}, past your {previous}. Let it sink in.",
    ],
    missed_week: [
      "Last week held {done} of {planned} workouts. Weeks do that. {next} waits, without hurry.",
      "{done:Word} of {planned:word} last week. Nothing is lost; begin again with {next}.",
    ],
    fatigue: [
      "Your fatigue reads {score} of 10. Today might ask for 40% fewer sets. You know best.",
      "{score} of 10 asks for room. 40% fewer sets would give it. The choice is yours.",
    ],
    pain: [
      "Pain is worth hearing. Stop, leave the {area} out today, and let a doctor or physiotherapist look before you train it again.",
      "Let the {area} rest from this exercise; we skip it today. A doctor or physiotherapist should see it before it trains again.",
    ],
  },
  nova: {
    greeting: [
      "{day}: {count:word} exercises, about {minutes} minutes. One more data point for the trend.",
      "Scheduled: {day}, {count:word} exercises, about {minutes} minutes. Showing up is the strongest variable you control.",
    ],
    set: [
      "{load} × {reps} recorded, set {set} of {sets}. Rest {rest} so the next set stays comparable.",
      "Set {set} of {sets}: {load} × {reps}. The {rest} rest protects your output.",
    ],
    record: [
      "New best on {exercise}: {load} × {reps}; the record stood at {previous}.",
      "{load} × {reps} replaces {previous} as your {exercise} record. The curve has a new point.",
    ],
    missed_week: [
      "Last week: {done} of {planned} workouts. One low week barely moves a long trend. Next: {next}.",
      "{done} of {planned} recorded last week. Strength holds well over a week; resume with {next}.",
    ],
    fatigue: [
      "Fatigue is at {score} of 10. 40% fewer sets keeps the stimulus and lowers the cost. Your decision.",
      "{score} of 10. The cheapest lever is 40% fewer sets today. You decide.",
    ],
    pain: [
      "I can't judge pain from data. Stop, leave the {area} out today, and have a doctor or physiotherapist assess it before you train it again.",
      "No log explains {area} pain. Stop here, we skip it today; a doctor or physiotherapist comes before training it again.",
    ],
  },
  ace: {
    greeting: ["{day}. {count:Word} exercises. About {minutes} min.", "{count:Word} exercises, about {minutes} min. {day}."],
    set: ["{load} × {reps}. {set}/{sets}. Rest {rest}.", "{set}/{sets}. {load} × {reps}. {rest}."],
    record: ["PR. {exercise:First} {load} × {reps}. Was {previous}.", "{exercise:First} {previous} → {load} × {reps}. PR."],
    missed_week: ["Last week {done}/{planned}. Next: {next}.", "{done}/{planned} last week. {next} next."],
    fatigue: ["Fatigue {score}/10. Option: 40% fewer sets. You choose.", "{score}/10. 40% fewer sets? Your call."],
    pain: [
      "Stop. {area:First}: skip today. Doctor or physiotherapist before training it.",
      "{area:First} pain: stop, skip today. Doctor or physiotherapist, then train.",
    ],
  },
  chip: {
    greeting: [
      "{day} today: {count:word} exercises, about {minutes} minutes. The bar asked about you.",
      "{count:Word} exercises, about {minutes} minutes, one {day}. Side effects include doors opening too easily.",
    ],
    set: [
      "{load} × {reps}, {set:word} of {sets:word}. Rest {rest}. The bar misses you already.",
      "{set:Word} of {sets:word}: {load} × {reps}. You have {rest} to look mysterious.",
    ],
    record: [
      "New best! {exercise:First} {load} × {reps}. The old {previous} has left the building.",
      "{load} × {reps} on {exercise}. Somewhere, {previous} is updating its résumé.",
    ],
    missed_week: [
      "Last week: {done} of {planned}. The dumbbells send their regards. {next} is next.",
      "{done:Word} of {planned:word} last week; calendars are wild animals. {next} next.",
    ],
    fatigue: [
      "Fatigue {score} of 10: the battery icon went red. 40% fewer sets? You're the boss.",
      "{score} of 10. Even superheroes get short episodes: 40% fewer sets, if you like.",
    ],
    pain: [
      "No jokes about pain. Stop, we skip the {area} today; a doctor or physiotherapist should see it before you train it again.",
      "Serious hat on: stop, {area} off for today, and let a doctor or physiotherapist look before it trains again.",
    ],
  },
  rex: {
    greeting: [
      "Game day: {day}, {count:word} exercises, about {minutes} minutes. You versus last week.",
      "{day} is on the board. {count:Word} exercises, about {minutes} minutes. Go get it.",
    ],
    set: [
      "{load} × {reps} on the board, {set:word} of {sets:word}. {rest}, then back in.",
      "{set:Word} of {sets:word}: {load} × {reps}. Half time, {rest} on the clock.",
    ],
    record: [
      "New record! {exercise:First} {load} × {reps}. The old mark was {previous}.",
      "Scoreboard: {exercise} {load} × {reps}, past {previous}. Take the lap.",
    ],
    missed_week: [
      "Last week's score: {done} of {planned}. New round, {next} opens it.",
      "{done} of {planned} last week. Champions miss weeks too. {next} is the comeback.",
    ],
    fatigue: [
      "Fatigue {score} of 10. Win the season: 40% fewer sets today, your call.",
      "{score} of 10. Smart play: 40% fewer sets, if you agree.",
    ],
    pain: [
      "Time-out. This exercise ends here; the {area} sits out today. Doctor or physiotherapist before you train it again.",
      "Whistle. Stop, {area} off today's sheet. A doctor or physiotherapist clears it before it plays again.",
    ],
  },
  mo: {
    greeting: [
      "Mo forward: {day}, {count:word} exercises, about {minutes} minutes.",
      "{day}, {count:word} exercises, about {minutes} minutes. Quiet today, or company?",
    ],
    set: [
      "{load} × {reps}, {set:word} of {sets:word}. {rest}.",
      "{set:Word} of {sets:word} at {load} × {reps}. Rest {rest}; I'll keep it short while you're rolling.",
    ],
    record: [
      "Mo strength: {exercise} {load} × {reps}, past {previous}.",
      "{exercise:First} {load} × {reps}, a new best after {previous}. Loud cheer or quiet nod? Both.",
    ],
    missed_week: [
      "Last week was {done} of {planned}. Momentum restarts with one workout: {next}.",
      "{done} of {planned} last week. Easy or brisk, {next} is next either way.",
    ],
    fatigue: [
      "Fatigue {score} of 10. 40% fewer sets serves both training and rest. You decide.",
      "{score} of 10 today. Keep the habit with 40% fewer sets? Your call.",
    ],
    pain: [
      "We stop here. The {area} is out today; a doctor or physiotherapist should see it before you train it again.",
      "No version of me coaches through pain. Stop, skip the {area} today, doctor or physiotherapist before training it again.",
    ],
  },
};
