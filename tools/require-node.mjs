// Plain JavaScript that any Node can run: it has to speak before anything that needs Node 24 does.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(
    `Switchboard needs Node.js 24 or newer, and this is ${process.versions.node}. ` +
      'Run `npm ci` without --ignore-scripts: it installs Node 24 for this folder.',
  );
  process.exit(1);
}
