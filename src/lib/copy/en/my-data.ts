/** What a lifter may do with all that Mo holds of them. */
export const myData = {
  copy: "Your data",
  download: "Export now",
  downloadNote:
    "One file with your profile, every workout and set, weigh-ins, check-ins, records and settings. It also lists what is left out, such as your password.",
  readable: "Health notes and body data are readable in it, so keep it somewhere safe.",
  working: "Putting your file together",
  done: "Your file is saved.",
  failed: "The export didn't work. Nothing was lost. Try again.",
  often: "Five exports an hour is the limit. Try again a little later.",
} as const;
