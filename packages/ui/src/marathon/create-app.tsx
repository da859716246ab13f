import { Button, Group, Modal, NumberInput, SegmentedControl, SimpleGrid, Stack, TextInput, Textarea } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { Problem } from "../shared/page.tsx";
import { createApp } from "./api.ts";
import { type AppForm, definitionOf, emptyForm, parseDefinition } from "./app-definition.ts";
import { useAction } from "./use-action.ts";

/** The dialog that creates an app from a form, or from its JSON. Switching carries the form's contents over. */
export function CreateApp({ close }: { close: () => void }): ReactNode {
  const [form, setForm] = useState(emptyForm);
  const [json, setJson] = useState<string | null>(null);
  const navigate = useNavigate();
  const create = useAction(
    async () => createApp(json === null ? definitionOf(form) : parseDefinition(json)),
    () => {
      close();
      void navigate({ to: "/" });
    },
  );
  return (
    <Modal opened onClose={close} title="New application" size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          create.run(false);
        }}
      >
        <Stack>
          <SegmentedControl
            aria-label="create by"
            data={["Form", "JSON"]}
            value={json === null ? "Form" : "JSON"}
            onChange={(value) => setJson(value === "JSON" ? JSON.stringify(definitionOf(form), null, 2) : null)}
          />
          {json === null ? (
            <Fields form={form} change={(part) => setForm((now) => ({ ...now, ...part }))} />
          ) : (
            <Textarea
              label="Application JSON"
              autosize
              minRows={12}
              maxRows={24}
              value={json}
              onChange={(e) => setJson(e.currentTarget.value)}
              styles={{ input: { fontFamily: "var(--mantine-font-family-monospace)" } }}
            />
          )}
          <Problem error={create.error} what="The application was not created" />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              Cancel
            </Button>
            <Button type="submit" loading={create.isPending}>
              Create application
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

type Change = (part: Partial<AppForm>) => void;

function Fields({ form, change }: { form: AppForm; change: Change }): ReactNode {
  const number = (name: "cpus" | "mem" | "disk" | "instances", label: string, step: number): ReactNode => (
    <NumberInput
      label={label}
      required
      min={0}
      step={step}
      allowDecimal={name !== "instances"}
      value={form[name]}
      onChange={(value) => change({ [name]: value })}
    />
  );
  return (
    <>
      <TextInput
        label="Id"
        description="A path of lower-case names, such as /shop/web"
        required
        data-autofocus
        value={form.id}
        onChange={(e) => change({ id: e.currentTarget.value })}
      />
      <SimpleGrid cols={{ base: 2, sm: 4 }}>
        {number("cpus", "CPUs", 0.1)}
        {number("mem", "Memory (MiB)", 16)}
        {number("disk", "Disk (MiB)", 16)}
        {number("instances", "Instances", 1)}
      </SimpleGrid>
      <Lines
        label="Command"
        description="Run by /bin/sh; $PORT0 is the first port"
        value={form.cmd}
        change={(cmd) => change({ cmd })}
      />
      <Lines label="Environment" description="NAME=value, one a line" value={form.env} change={(env) => change({ env })} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          label="Docker image"
          description="Empty: no container image"
          value={form.image}
          onChange={(e) => change({ image: e.currentTarget.value })}
        />
        <TextInput
          label="HTTP health check path"
          description="On the first port; empty: no health check"
          value={form.healthPath}
          onChange={(e) => change({ healthPath: e.currentTarget.value })}
        />
      </SimpleGrid>
    </>
  );
}

function Lines({
  label,
  description,
  value,
  change,
}: {
  label: string;
  description: string;
  value: string;
  change: (text: string) => void;
}): ReactNode {
  return (
    <Textarea
      label={label}
      description={description}
      autosize
      minRows={2}
      maxRows={8}
      value={value}
      onChange={(e) => change(e.currentTarget.value)}
      styles={{ input: { fontFamily: "var(--mantine-font-family-monospace)" } }}
    />
  );
}
