import { Anchor, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, Outlet, RouterProvider, createHashHistory, createRootRoute, createRoute, createRouter } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Frame, mountPage } from "../shared/page.tsx";
import { AgentPage, FrameworkPage, SandboxPage } from "./details.tsx";
import { Home } from "./home.tsx";
import { masterState } from "./state.ts";

const root = createRootRoute({ component: Shell });
const home = createRoute({ getParentRoute: () => root, path: "/", component: Home });
const agent = createRoute({ getParentRoute: () => root, path: "/agents/$agentId", component: AgentPage });
const framework = createRoute({ getParentRoute: () => root, path: "/frameworks/$frameworkId", component: FrameworkPage });
const sandbox = createRoute({
  getParentRoute: () => root,
  path: "/agents/$agentId/frameworks/$frameworkId/executors/$executorId",
  validateSearch: (search: Record<string, unknown>): { path?: string } => (typeof search["path"] === "string" ? { path: search["path"] } : {}),
  component: SandboxPage,
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
        <Text size="sm" c="dimmed" ff="monospace" visibleFrom="sm">
          {data ? `${data.hostname} · ${data.id}` : ""}
        </Text>
      }
    >
      <Outlet />
    </Frame>
  );
}
