import { Anchor, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, Outlet, RouterProvider, createHashHistory, createRootRoute, createRoute, createRouter } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Frame, mountPage } from "../shared/page.tsx";
import { info } from "./api.ts";
import { AppPage } from "./app-page.tsx";
import { AppsPage } from "./apps-page.tsx";
import { InstancePage } from "./instance-page.tsx";
import { useLiveEvents } from "./live-events.ts";

const root = createRootRoute({ component: Shell });
const apps = createRoute({ getParentRoute: () => root, path: "/", component: AppsPage });
// The original's bookmarks end in #/apps.
const appsToo = createRoute({ getParentRoute: () => root, path: "/apps", component: AppsPage });
const app = createRoute({ getParentRoute: () => root, path: "/apps/$appId", component: AppPage });
const instance = createRoute({
  getParentRoute: () => root,
  path: "/apps/$appId/instances/$taskId",
  validateSearch: (search: Record<string, unknown>): { path?: string } => (typeof search["path"] === "string" ? { path: search["path"] } : {}),
  component: InstancePage,
});
const router = createRouter({
  routeTree: root.addChildren([apps, appsToo, app, instance]),
  history: createHashHistory(),
  defaultNotFoundComponent: () => <Text>There is no such page.</Text>,
});

mountPage(<RouterProvider router={router} />);

function Shell(): ReactNode {
  const live = useLiveEvents();
  const { data } = useQuery(info);
  return (
    <Frame
      title="Marathon"
      links={<Anchor renderRoot={(props) => <Link {...props} to="/" />}>Applications</Anchor>}
      aside={
        <Text size="sm" c="dimmed" visibleFrom="sm">
          {data ? `${data.version} · ${data.frameworkId ?? "not registered"} · ` : ""}
          {live ? "live" : "connecting"}
        </Text>
      }
    >
      <Outlet />
    </Frame>
  );
}
