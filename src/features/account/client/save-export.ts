import { rareEndpoints } from "@/generated/rare-endpoints";

export type Exported = "saved" | "offline" | "too-often" | "busy" | "gone" | "failed";

/**
 * Fetches the lifter's file whole, and only then saves it: a line that breaks leaves no half file behind. `archiveId` is the
 * one a mail told of; without it the file is made now.
 */
export async function saveExport(archiveId?: string): Promise<Exported> {
  const path = archiveId
    ? rareEndpoints.readArchive[1].replace(":archiveId", encodeURIComponent(archiveId))
    : rareEndpoints.exportAccount[1];
  try {
    const response = await fetch(`/api/v1${path}`);
    if (!response.ok) return REFUSED[response.status] ?? "failed";
    const name = /filename="([^"]+)"/.exec(response.headers.get("content-disposition") ?? "")?.[1];
    save(await response.blob(), name ?? "mo-data-export.json");
    return "saved";
  } catch {
    return navigator.onLine ? "failed" : "offline";
  }
}

const REFUSED: Readonly<Record<number, Exported>> = { 404: "gone", 422: "gone", 429: "too-often", 503: "busy" };

function save(file: Blob, name: string): void {
  const href = URL.createObjectURL(file);
  const link = Object.assign(document.createElement("a"), { href, download: name });
  link.click();
  // A browser may begin reading after the click has returned.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
