import "@mantine/core/styles.css";
import { Alert, AppShell, Container, Group, MantineProvider, Text, createTheme } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, StrictMode } from "react";
import { createRoot } from "react-dom/client";

const theme = createTheme({ primaryColor: "teal", defaultRadius: "sm" });
const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 500 } } });

/** Draws a page into #root with everything that both pages share. */
export function mountPage(page: ReactNode): void {
  const root = document.getElementById("root");
  if (!root) throw new Error("the page has no #root element");
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} defaultColorScheme="auto">
        <QueryClientProvider client={queries}>{page}</QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}

interface FrameProps {
  readonly title: string;
  readonly links: ReactNode;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** Header with the product's name and links, content below. */
export function Frame({ title, links, aside, children }: FrameProps): ReactNode {
  return (
    <AppShell header={{ height: 52 }} padding="md">
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group gap="lg" wrap="nowrap">
            <Text fw={700}>{title}</Text>
            {links}
          </Group>
          {aside}
        </Group>
      </AppShell.Header>
      <AppShell.Main>
        <Container size="xl" px={0}>
          {children}
        </Container>
      </AppShell.Main>
    </AppShell>
  );
}

/** What the server said when a request failed, or nothing. */
export function Problem({ error, what }: { error: Error | null; what: string }): ReactNode {
  if (!error) return null;
  return (
    <Alert color="red" title={what} role="alert" mb="md" style={{ whiteSpace: "pre-line" }}>
      {error.message}
    </Alert>
  );
}
