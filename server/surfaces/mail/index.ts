export { inboundHook } from './inbound-hook.ts';
export { type SmtpListener, smtpListener } from './smtp-listener.ts';
export { stopPage } from './stop-page.ts';
