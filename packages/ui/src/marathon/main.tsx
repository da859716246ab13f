import { Anchor, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import {
  Link,
  Outlet,
  RouterProvider,
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Frame, mountPage } from "../shared/page.tsx";
import { info } from "./api.ts";
import { AppsPage } from "./apps-page.tsx";
import { useLiveEvents } from "./live-events.ts";

const root = createRootRoute({ component: Shell });
const apps = createRoute({ getParentRoute: () => root, path: "/", component: AppsPage });
// The original's bookmarks end in #/apps.
const appsToo = createRoute({ getParentRoute: () => root, path: "/apps", component: AppsPage });
const app = createRoute({
  getParentRoute: () => root,
  path: "/apps/$appId",
  component: lazyRouteComponent(() => import("./app-page.tsx"), "AppPage"),
});
const instance = createRoute({
  getParentRoute: () => root,
  path: "/apps/$appId/instances/$taskId",
  validateSearch: (search: Record<string, unknown>): { path?: string; agent?: string } => ({
    ...text(search, "path"),
    ...text(search, "agent"),
  }),
  component: lazyRouteComponent(() => import("./instance-page.tsx"), "InstancePage"),
});
const router = createRouter({
  routeTree: root.addChildren([apps, appsToo, app, instance]),
  history: createHashHistory(),
  defaultNotFoundComponent: () => <Text>There is no such page.</Text>,
});

mountPage(<RouterProvider router={router} />);

function text<Key extends string>(search: Record<string, unknown>, key: Key): Partial<Record<Key, string>> {
  const value = search[key];
  return typeof value === "string" ? ({ [key]: value } as Partial<Record<Key, string>>) : {};
}

function Shell(): ReactNode {
  const live = useLiveEvents();
  const { data } = useQuery(info);
  return (
    <Frame
      title="Marathon"
      links={<Anchor renderRoot={(props) => <Link {...props} to="/" />}>Applications</Anchor>}
      aside={
        <Text size="sm" c="dimmed" role="status" visibleFrom="sm">
          {data ? `${data.frameworkId ? "" : "not registered with a master · "}${data.version} · ` : ""}
          {live ? "live" : "connecting"}
        </Text>
      }
    >
      <Outlet />
    </Frame>
  );
}
