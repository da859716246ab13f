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
import { Home } from "./home.tsx";
import { masterState } from "./state.ts";

const details = () => import("./details.tsx");
const root = createRootRoute({ component: Shell });
const home = createRoute({ getParentRoute: () => root, path: "/", component: Home });
const agent = createRoute({
  getParentRoute: () => root,
  path: "/agents/$agentId",
  component: lazyRouteComponent(details, "AgentPage"),
});
const framework = createRoute({
  getParentRoute: () => root,
  path: "/frameworks/$frameworkId",
  component: lazyRouteComponent(details, "FrameworkPage"),
});
const sandbox = createRoute({
  getParentRoute: () => root,
  path: "/agents/$agentId/frameworks/$frameworkId/executors/$executorId",
  validateSearch: (search: Record<string, unknown>): { path?: string } =>
    typeof search["path"] === "string" ? { path: search["path"] } : {},
  component: lazyRouteComponent(details, "SandboxPage"),
});
const router = createRouter({
  routeTree: root.addChildren([home, agent, framework, sandbox]),
  history: createHashHistory(),
  defaultNotFoundComponent: () => <Text>There is no such page.</Text>,
});

mountPage(<RouterProvider router={router} />);

function Shell(): ReactNode {
  const { data } = useQuery(masterState);
  return (
    <Frame
      title="Mesolite"
      links={<Anchor renderRoot={(props) => <Link {...props} to="/" />}>Cluster</Anchor>}
      aside={
        <Text size="sm" c="dimmed" visibleFrom="sm">
          {data ? `${data.pid.replace("master@", "")} · ${data.version}` : ""}
        </Text>
      }
    >
      <Outlet />
    </Frame>
  );
}
