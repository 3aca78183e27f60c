# Clippings in a container; compose.yaml runs it as it should be run. docs/hosting.md says how.
ARG NODE=24

FROM node:${NODE}-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --no-audit --no-fund && npm cache clean --force

FROM node:${NODE}-slim
ENV NODE_ENV=production \
    CLIPPINGS_CACHE=/var/cache/clippings \
    CLIPPINGS_STATUS_PORT=9090
RUN mkdir -p /var/cache/clippings && chown node:node /var/cache/clippings
WORKDIR /app
COPY --from=dependencies /app/node_modules ./node_modules
COPY package.json ./
COPY bin ./bin
COPY src ./src
# What the bot answers from unless volumes take its place; the originals are never part of an image.
COPY corpus ./corpus
COPY commands ./commands
VOLUME ["/app/corpus", "/app/corpus.local", "/app/commands", "/var/cache/clippings"]
USER node
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.CLIPPINGS_STATUS_PORT + '/readyz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "bin/clippings.mjs"]
CMD ["start"]
