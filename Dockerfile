# koteihyo in a container. The network is needed to build it and never to run it:
#   docker build -t koteihyo .
#   docker run --rm --network none --user "$(id -u):$(id -g)" -v "$PWD:/work" koteihyo extract input -o output
FROM node:24.21.0-slim AS build
WORKDIR /build
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run -s build && npm prune --omit=dev --no-audit --no-fund

FROM node:24.21.0-slim
LABEL org.opencontainers.image.title="koteihyo" \
      org.opencontainers.image.description="Turns the 工程表 of a Japanese public plan into a dataset" \
      org.opencontainers.image.licenses="MIT"
ENV NODE_ENV=production
COPY --from=build /build/package.json /build/LICENSE /app/
COPY --from=build /build/node_modules /app/node_modules
COPY --from=build /build/dist /app/dist
USER node
WORKDIR /work
ENTRYPOINT ["node", "/app/dist/cli/bin.js"]
CMD ["--help"]
