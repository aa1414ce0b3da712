/** Ends the session, forgets what this device kept, and goes to the sign-in page. False when there is no connection. */
export async function signOut(): Promise<boolean> {
  try {
    const response = await fetch("/api/auth/sign-out", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: "{}",
    });
    if (!response.ok && response.status !== 401) return false;
  } catch {
    return false;
  }
  await forgetDevice();
  window.location.assign("/login");
  return true;
}

async function forgetDevice(): Promise<void> {
  try {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? "").filter((name) => name.startsWith("mo-"));
    await Promise.all(names.map(dropDatabase));
  } catch {
    // Without storage there is nothing to forget.
  }
}

/** A tab that still holds the database must not hold up the sign-out; the browser deletes it when that tab lets go. */
function dropDatabase(name: string): Promise<void> {
  return new Promise((done) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => done();
    request.onerror = () => done();
    request.onblocked = () => done();
  });
}
