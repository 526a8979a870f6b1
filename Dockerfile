# Debian, not Alpine: the node packages of npm that package.json names are built for glibc.
FROM node:26-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# With the optional packages: the client's bundler is one of them.
RUN npm ci --include=dev
COPY . .
RUN npm run build

FROM node:26-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Without them: this image has its own Node.
RUN npm ci --omit=dev --omit=optional

FROM node:26-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080 DATA_DIR=/data ACKADEMY_PACKAGES=installed
WORKDIR /app
RUN install -d -o node -g node /data
COPY --from=packages /app/node_modules node_modules
COPY package.json ./
COPY shared shared
COPY server server
# So that `npm run -s backup` and the like are the same here as everywhere.
COPY tools tools
COPY scripts scripts
COPY --from=build /app/dist/client dist/client
USER node
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Not through npm: npm would keep SIGTERM from the server.
CMD ["node", "server/main.ts"]
