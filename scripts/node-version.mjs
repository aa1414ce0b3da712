/** One sentence when this Node is too old to go on, else an empty text. Plain syntax: an old Node must be able to read it. */
export function nodeProblem() {
  const major = Number(process.versions.node.split(".")[0]);
  if (major >= 20) return "";
  return `Mo needs Node 20 or newer and this is ${process.version}. Install it, then run the same command again.`;
}
