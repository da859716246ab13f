import { Anchor, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, getRouteApi } from "@tanstack/react-router";
import { type ReactNode, useMemo } from "react";
import { FileBrowser } from "../shared/file-browser.tsx";
import { Problem } from "../shared/page.tsx";
import { sandboxFiles, sandboxPath } from "../shared/sandbox.ts";
import { appQuery, info } from "./api.ts";

const route = getRouteApi("/apps/$appId/instances/$taskId");

/** An instance's sandbox, opened at its log. */
export function InstancePage(): ReactNode {
  const { appId, taskId } = route.useParams();
  const { path = "stdout" } = route.useSearch();
  const navigate = route.useNavigate();
  const { data: app, error } = useQuery(appQuery(appId));
  const frameworkId = useQuery(info).data?.frameworkId;
  const agentId = app?.tasks?.find((instance) => instance.id === taskId)?.slaveId;
  const files = useMemo(() => sandboxFiles("../", agentId ?? ""), [agentId]);
  return (
    <Stack>
      <Anchor renderRoot={(props) => <Link {...props} to="/apps/$appId" params={{ appId }} />}>{appId}</Anchor>
      <Title order={4}>{taskId}</Title>
      <Problem error={error} what="Marathon could not be asked" />
      {app && !agentId && <Text c="dimmed">This instance is not running any more.</Text>}
      {agentId && frameworkId && (
        <FileBrowser files={files} root={sandboxPath(frameworkId, taskId)} path={path} open={(next) => void navigate({ search: (() => ({ path: next })) as never })} />
      )}
    </Stack>
  );
}
