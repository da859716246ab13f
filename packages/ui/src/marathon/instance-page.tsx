import { Group, SegmentedControl, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { type ReactNode, useMemo } from "react";
import { FileBrowser } from "../shared/file-browser.tsx";
import { Problem } from "../shared/page.tsx";
import { PlainLink } from "../shared/plain-link.tsx";
import { sandboxFiles, sandboxPath } from "../shared/sandbox.ts";
import { appQuery, info } from "./api.ts";

const route = getRouteApi("/apps/$appId/instances/$taskId");

/** An instance's sandbox, opened at its log. The agent comes with the link; without it, from the running instance. */
export function InstancePage(): ReactNode {
  const { appId, taskId } = route.useParams();
  const { path = "stdout", agent } = route.useSearch();
  const navigate = route.useNavigate();
  const { data: app, error } = useQuery({ ...appQuery(appId), enabled: agent === undefined });
  const frameworkId = useQuery(info).data?.frameworkId;
  const agentId = agent ?? app?.tasks?.find((instance) => instance.id === taskId)?.slaveId;
  const files = useMemo(() => sandboxFiles("../", agentId ?? ""), [agentId]);
  const open = (next: string): void => void navigate({ search: ((now: object) => ({ ...now, path: next })) as never });
  return (
    <Stack gap="sm">
      <PlainLink to="/apps/$appId" params={{ appId }} text={appId} />
      <Group justify="space-between">
        <Title order={1} size="h4" style={{ overflowWrap: "anywhere" }}>
          {taskId}
        </Title>
        <SegmentedControl
          aria-label="file"
          size="xs"
          data={shortcuts}
          value={path === "stdout" || path === "stderr" ? path : ""}
          onChange={open}
        />
      </Group>
      <Problem error={error} what="Marathon could not be asked" />
      {app && !agentId && <Text c="dimmed">This instance is not running any more.</Text>}
      {agentId && frameworkId && <FileBrowser files={files} root={sandboxPath(frameworkId, taskId)} path={path} open={open} />}
    </Stack>
  );
}

const shortcuts = [
  { value: "stdout", label: "stdout" },
  { value: "stderr", label: "stderr" },
  { value: "", label: "All files" },
];
