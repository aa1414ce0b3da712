const UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const KEY = new RegExp(`^(?:users/(${UUID})/photos/${UUID}-(?:1600|400)\\.webp|exports/(${UUID})/${UUID})$`);
const PREFIX = new RegExp(`^(?:(?:users|exports)/${UUID}/|exports/${UUID}/${UUID})$`);

/** Whose file it is. Throws for a key of any other shape: none that comes from outside gets as far as a store. */
export function ownerOf(key: string): string {
  const [, user, exporter] = KEY.exec(key) ?? [];
  const owner = user ?? exporter;
  if (owner === undefined) throw new Error("Not a key of a file");
  return owner;
}

/** A folder of one lifter, to the slash, or one archive to its end: never a part of a name, never everybody's. */
export function checkedPrefix(prefix: string): string {
  if (!PREFIX.test(prefix)) throw new Error("Not the folder of one lifter");
  return prefix;
}
