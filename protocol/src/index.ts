export * from './asyncapi.ts';
export * from './frames.ts';
export * from './placeholders.ts';
export * from './report.ts';
export * from './shapes.ts';
