import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// Two pages of one code base. Paths are relative: the master serves its page at `/`, Marathon at `/ui/`.
export default defineConfig({
  base: "./",
  plugins: [react()],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: { input: { master: "master.html", marathon: "marathon.html" } },
  },
});
