import type { ScienceChapter } from "./shape";

/** Specification chapter 4. */
export const records: ScienceChapter = {
  id: "records-and-totals",
  title: "Records",
  lead: "True, derived from your log, and hard to fool.",
  sections: [
    {
      id: "records",
      rules: ["record"],
      title: "What counts as a record",
      body: [
        "A record beats every earlier set, strictly. Matching your best is a match, not a record. Warm-ups never count, and the whole first session of an exercise is your baseline: there is nothing to beat yet.",
        "Records use what you showed, not what you said you had left. A rating can raise your level, but never hands you a record.",
        "More help from an assistance machine can't make a record, one-sided lifts count the weaker side, and a first set in a new rep range is noted without confetti. Each exercise gets one celebration per session, the biggest one.",
      ],
      formula: [
        "heaviest: load > every earlier load",
        "weight at reps: load > the best of all earlier sets with at least as many reps",
        "reps at weight: more reps than ever at the same load",
        "estimated 1RM: ≤ 10 reps, reserve counted as 0, more than 0.25 kg over the best",
        "volume: load × reps of a set, or summed over the session",
        "also: most added load, least assistance, longest hold, farthest, fastest over the same distance (±1%), best for your body weight",
      ],
      grade: "P",
      sources: [],
      limits:
        "Mo can't see depth, range or a spotter's hand. A record is as honest as the set you logged. Edit or delete a set, and all records are worked out again.",
    },
    {
      id: "records-noise",
      rules: ["record.rounding"],
      title: "Small margins",
      body: [
        "Going from kilograms to pounds can invent a few grams. If two sets were typed in different units and the difference is 0.25 kg or less, it is rounding: reported, not celebrated, and the old mark stands.",
        "A real margin below 4.2% is still a record, but worded for what it is: within the difference between two normal days.",
      ],
      formula: ["rounding: different units and margin ≤ 0.25 kg", "inside daily noise: margin < 4.2%"],
      grade: "P",
      sources: ["grgic-2020"],
      limits: "4.2% is the median over studies. Your own scatter can be smaller or larger, and differs by lift.",
    },
    {
      id: "session-numbers",
      rules: [],
      title: "The numbers of a session",
      body: [
        "Sets, volume, average RPE, hard sets and minutes count working sets only. The average RPE is over the sets you rated; if you rated none, there is none. A session without a working set can't be finished, only discarded.",
      ],
      formula: ["volume = Σ load × reps (both hands)", "average RPE = mean of the rated sets", "minutes = from start to finish"],
      grade: "P",
      sources: [],
      limits: "Volume in kilograms favors exercises with big loads. To compare weeks, hard sets per muscle tell you more.",
    },
  ],
};
