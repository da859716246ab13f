// npm run build: installs when needed, compiles every package and bundles the web pages.
import { build, checkNode, ensureInstalled } from "./prepare.mjs";

checkNode();
ensureInstalled();
build();
