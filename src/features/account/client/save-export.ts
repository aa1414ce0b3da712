import { rareEndpoints } from "@/generated/rare-endpoints";

export type Exported = "saved" | "offline" | "too-often" | "busy" | "failed";

/** Fetches the lifter's file whole, and only then saves it: a line that breaks leaves no half file behind. */
export async function saveExport(): Promise<Exported> {
  try {
    const response = await fetch(`/api/v1${rareEndpoints.exportAccount[1]}`);
    if (!response.ok) return REFUSED[response.status] ?? "failed";
    const name = /filename="([^"]+)"/.exec(response.headers.get("content-disposition") ?? "")?.[1];
    save(await response.blob(), name ?? "mo-data-export.json");
    return "saved";
  } catch {
    return navigator.onLine ? "failed" : "offline";
  }
}

const REFUSED: Readonly<Record<number, Exported>> = { 429: "too-often", 503: "busy" };

function save(file: Blob, name: string): void {
  const href = URL.createObjectURL(file);
  const link = Object.assign(document.createElement("a"), { href, download: name });
  link.click();
  // A browser may begin reading after the click has returned.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
