/** The sheet behind "This hurts" with the coaches' lines; fetched while the logger rests, so that it needs no signal later. */
export const painSheet = () => import("../ui/pain-sheet");
