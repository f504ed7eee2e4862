# The app in one image: pages, API and the program that changes the schema.
#   docker build --platform linux/amd64 -t keyless .
# Nothing is written at run time: docker run --read-only … keyless

FROM node:24-bookworm-slim AS build
WORKDIR /src
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN node scripts/run.mjs build && node scripts/run.mjs container

# Node and the certificates of public authorities: no shell, no package manager.
FROM gcr.io/distroless/nodejs24-debian12
WORKDIR /app
COPY --from=build /src/dist/container/ ./
COPY --from=build /src/out/ ./out/
COPY --from=build /src/staticwebapp.config.json ./
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
# By number, so that a platform can see that it is not root.
USER 65532:65532
EXPOSE 3000
# The image's entry point is Node. The migration: /nodejs/bin/node migrate/main.mjs
CMD ["host/main.mjs"]
