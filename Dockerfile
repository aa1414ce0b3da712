# Mo as one container. Build: docker build --build-arg NEXT_PUBLIC_APP_URL=https://mo.example -t mo .
# The base is named by tag; docs/self-host.md says how to pin it to a digest, which a server should do.
# `pnpm container` runs these very steps as plain commands where no container engine is at hand.
FROM node:24.21.0-slim AS build
WORKDIR /src
ENV CI=true
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
RUN npx --yes pnpm@12.21.0 install --frozen-lockfile
COPY . .
# Frozen into the pages, so they are known at build: the address browsers use, and the name.
ARG NEXT_PUBLIC_APP_URL
ARG NEXT_PUBLIC_APP_NAME
# No secret is here: the configuration is judged when the container starts.
RUN STANDALONE=1 SKIP_ENV_VALIDATION=true npx --yes pnpm@12.21.0 run build
RUN node scripts/image-folder.mjs image

FROM node:24.21.0-slim
WORKDIR /app
ENV NODE_ENV=production
ENV NEXT_TELEMETRY_DISABLED=1
# Ending in order is the guard's work (platform specification 8.2), not Next's.
ENV NEXT_MANUAL_SIG_HANDLE=true
# Docker puts the container's id here, and Next would listen on that name only.
ENV HOSTNAME=0.0.0.0
ENV PORT=3000
ENV MO_DATA_DIR=/data
COPY --from=build /src/image ./
# Owned by the user that runs, so that a fresh volume is too; everything else belongs to root and stays as it is.
RUN install -d -m 0700 -o 10001 -g 10001 /data
VOLUME /data
USER 10001:10001
EXPOSE 3000
# Alive, not ready: a database that is away must not restart the fleet.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/live`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# The two flags bound the memory of the embedded database (scripts/server-process.mjs).
CMD ["node", "--liftoff-only", "--max-semi-space-size=8", "--import", "./scripts/front-guard.mjs", "server.js"]
