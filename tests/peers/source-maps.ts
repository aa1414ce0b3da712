import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

const TOKEN = "hidden-token";

/**
 * Sentry's door for source maps, as far as its own program knocks: what may be sent, the pieces, and the word that they belong
 * together. A piece is known by its hash, and a whole is made only of pieces that have come. What it does not know is `strange`.
 */
export async function startSourceMaps() {
  const state = {
    pieces: new Map<string, Buffer>(),
    bundles: [] as { readonly version: string; readonly projects: readonly string[]; readonly bytes: Buffer }[],
    strange: [] as string[],
    fault: null as "refuse" | null,
  };
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const body = Buffer.concat(parts);
    const answer = (status: number, json: unknown) =>
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(json));
    const path = (request.url ?? "").split("?")[0];
    if (request.headers.authorization !== `Bearer ${TOKEN}`) return answer(401, { detail: "Invalid token" });
    if (state.fault === "refuse") return answer(403, { detail: "You do not have permission" });
    if (request.method === "GET" && path === "/api/0/organizations/gym/chunk-upload/")
      return answer(200, {
        ...{ url: `${url}/api/0/organizations/gym/chunk-upload/`, chunkSize: 8_388_608, chunksPerRequest: 64 },
        ...{ maxFileSize: 2_147_483_648, maxRequestSize: 33_554_432, concurrency: 2, hashAlgorithm: "sha1", compression: [] },
        accept: ["release_files", "artifact_bundles", "artifact_bundles_v2"],
      });
    if (request.method === "POST" && path === "/api/0/organizations/gym/chunk-upload/") {
      const type = request.headers["content-type"] ?? "";
      const form = await new Response(body, { headers: { "content-type": type } }).formData();
      for (const value of form.values()) if (typeof value !== "string") keep(Buffer.from(await value.arrayBuffer()));
      return answer(200, {});
    }
    if (request.method === "POST" && path === "/api/0/organizations/gym/artifactbundle/assemble/") {
      const { chunks, version, projects } = JSON.parse(body.toString("utf8")) as Assembled;
      const missing = chunks.filter((hash) => !state.pieces.has(hash));
      if (missing.length > 0) return answer(200, { state: "not_found", missingChunks: missing });
      if (state.bundles.length === 0)
        state.bundles.push({ version, projects, bytes: Buffer.concat(chunks.map((hash) => state.pieces.get(hash) as Buffer)) });
      return answer(200, { state: "ok", missingChunks: [] });
    }
    state.strange.push(`${request.method} ${request.url}`);
    return answer(404, {});
  });
  const keep = (bytes: Buffer) => state.pieces.set(createHash("sha1").update(bytes).digest("hex"), bytes);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...{ url, state, token: TOKEN },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface Assembled {
  readonly chunks: readonly string[];
  readonly version: string;
  readonly projects: readonly string[];
}
