/** The page around the API reference; it starts from a file of its own, so that no inline script need be allowed. */
export const referencePage = ({ scriptPath }: { scriptPath: string }): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Switchboard API</title>
    <link rel="icon" href="data:,">
  </head>
  <body>
    <div id="reference"></div>
    <noscript>The reference needs JavaScript. The documents themselves: <a href="/openapi/ringnity.json">Ringnity</a>,
      <a href="/openapi/echocall.json">EchoCall</a>, <a href="/docs/realtime">realtime</a>.</noscript>
    <script src="${scriptPath}"></script>
    <script src="/docs/start.js"></script>
  </body>
</html>
`;

/** Draws the reference offline: no fonts, telemetry or assistant from elsewhere. */
export function referenceStart(documents: readonly { name: string; title: string }[]): string {
  const configuration = {
    sources: documents.map(({ name, title }, index) => ({
      title,
      slug: name,
      url: `/openapi/${name}.json`,
      default: index === 0,
    })),
    withDefaultFonts: false,
    telemetry: false,
    agent: { disabled: true },
    mcp: { disabled: true },
    showDeveloperTools: 'never',
    persistAuth: false,
    metaData: { title: 'Switchboard API' },
  };
  return `Scalar.createApiReference('#reference', ${JSON.stringify(configuration)});\n`;
}
