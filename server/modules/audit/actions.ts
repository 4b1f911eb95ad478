/**
 * Everything that is kept on record, each with the sentence that a person reads. The past tense, `<noun>.<what was
 * done>`; a new action is one line here.
 */
export const auditActions = {
  'sign_in.succeeded': { de: 'hat sich angemeldet', en: 'signed in' },
  'sign_in.failed': { de: 'konnte sich nicht anmelden', en: 'failed to sign in' },
  'sign_out.done': { de: 'hat sich abgemeldet', en: 'signed out' },
  'session.revoked': { de: 'hat eine Sitzung beendet', en: 'ended a session' },
  'session.reuse_found': {
    de: 'Ein Erneuerungs-Token wurde zweimal benutzt; die Sitzung ist beendet',
    en: 'A refresh token was used twice; its session has ended',
  },
  'workspace.entered': {
    de: 'hat den Arbeitsbereich vom Konto aus betreten',
    en: 'entered the workspace from the account',
  },
  'account.created': { de: 'hat ein Konto angelegt', en: 'created an account' },
  'email.confirmed': { de: 'hat die E-Mail-Adresse bestätigt', en: 'confirmed the e-mail address' },
  'email.changed': { de: 'hat die E-Mail-Adresse geändert', en: 'changed the e-mail address' },
  'profile.updated': { de: 'hat das eigene Profil geändert', en: 'changed their own profile' },
  'password.changed': { de: 'hat das Passwort geändert', en: 'changed the password' },
  'password.reset_requested': { de: 'hat ein neues Passwort angefordert', en: 'asked for a new password' },
  'password.reset': { de: 'hat ein neues Passwort gesetzt', en: 'set a new password' },
  'second_factor.enabled': { de: 'hat den zweiten Faktor eingeschaltet', en: 'switched the second factor on' },
  'second_factor.disabled': { de: 'hat den zweiten Faktor ausgeschaltet', en: 'switched the second factor off' },
  'second_factor.failed': { de: 'hat einen falschen Code eingegeben', en: 'gave a wrong code' },
  'recovery_codes.renewed': { de: 'hat neue Notfall-Codes erhalten', en: 'got new recovery codes' },
  'recovery_code.used': { de: 'hat einen Notfall-Code benutzt', en: 'used a recovery code' },
  'staff.invited': { de: 'hat eine Person eingeladen', en: 'invited a person' },
  'staff.invitation_revoked': { de: 'hat eine Einladung zurückgezogen', en: 'withdrew an invitation' },
  'staff.joined': { de: 'hat eine Einladung angenommen', en: 'accepted an invitation' },
  'staff.updated': { de: 'hat eine Person des Teams geändert', en: 'changed a member of the team' },
  'staff.role_changed': { de: 'hat eine Rolle geändert', en: 'changed a role' },
  'staff.deactivated': { de: 'hat eine Person gesperrt', en: 'deactivated a person' },
  'staff.reactivated': { de: 'hat eine Person wieder zugelassen', en: 'let a person in again' },
  'staff.removed': { de: 'hat eine Person entfernt', en: 'removed a person' },
  'operator.added': { de: 'hat eine Person für den Betrieb zugelassen', en: 'let an operator in' },
  'operator.invited': { de: 'hat eine Person für den Betrieb erneut eingeladen', en: 'invited an operator once more' },
  'operator.updated': { de: 'hat eine Person des Betriebs geändert', en: 'changed an operator' },
  'operator.role_changed': { de: 'hat die Rolle einer Person des Betriebs geändert', en: 'changed an operator’s role' },
  'operator.deactivated': { de: 'hat eine Person des Betriebs gesperrt', en: 'deactivated an operator' },
  'operator.reactivated': { de: 'hat eine Person des Betriebs wieder zugelassen', en: 'let an operator in again' },
  'operator.password_renewed': {
    de: 'hat einer Person des Betriebs ein neues Passwort gegeben',
    en: 'gave an operator a new password',
  },
  'plan_contracts.updated': { de: 'hat die Tarife geändert', en: 'changed the plans' },
  'tenant.updated': { de: 'hat den Arbeitsbereich geändert', en: 'changed the workspace' },
  'tenant.deleted': { de: 'hat den Arbeitsbereich gelöscht', en: 'deleted the workspace' },
  'tenant.suspended': { de: 'hat den Arbeitsbereich gesperrt', en: 'suspended the workspace' },
  'tenant.resumed': { de: 'hat den Arbeitsbereich wieder freigegeben', en: 'let the workspace in again' },
  'tenant.plan_changed': { de: 'hat den Tarif des Arbeitsbereichs geändert', en: 'changed the plan of the workspace' },
  'device.revoked': { de: 'hat ein Gerät abgemeldet', en: 'removed a device' },
  'sample_data.removed': { de: 'hat die Beispieldaten entfernt', en: 'removed the sample data' },
  'credential.created': { de: 'hat einen Schlüssel angelegt', en: 'created a key' },
  'credential.updated': { de: 'hat einen Schlüssel geändert', en: 'changed a key' },
  'credential.disabled': { de: 'hat einen Schlüssel abgeschaltet', en: 'switched a key off' },
  'credential.rotated': { de: 'hat das Geheimnis eines Schlüssels erneuert', en: 'renewed the secret of a key' },
  'application.created': { de: 'hat eine Anwendung zur Anmeldung angelegt', en: 'created an application for logins' },
  'application.updated': { de: 'hat eine Anwendung geändert', en: 'changed an application' },
  'application.secret_rotated': {
    de: 'hat das Geheimnis einer Anwendung erneuert',
    en: 'renewed the secret of an application',
  },
  'application.revoked': { de: 'hat eine Anwendung gesperrt', en: 'revoked an application' },
  'application.deleted': { de: 'hat eine Anwendung gelöscht', en: 'deleted an application' },
  'application.allowed': {
    de: 'hat einer Anwendung den Zugriff erlaubt',
    en: 'allowed an application to act for them',
  },
  'application.withdrawn': {
    de: 'hat einer Anwendung den Zugriff entzogen',
    en: 'took back what an application was allowed',
  },
  'application.reuse_found': {
    de: 'Ein Code oder Token einer Anwendung wurde zweimal benutzt; ihr Zugriff ist beendet',
    en: 'A code or token of an application was used twice; its access has ended',
  },
  'login_key.rotated': {
    de: 'hat der Anmeldung einen neuen Signierschlüssel gegeben',
    en: 'gave the login a new signing key',
  },
  'login_key.withdrawn': {
    de: 'hat einen Signierschlüssel der Anmeldung zurückgezogen',
    en: 'withdrew a signing key of the login',
  },
  'token.visitor_minted': { de: 'hat ein Token für einen Gast ausgestellt', en: 'issued a token for a visitor' },
  'token.agent_minted': {
    de: 'hat ein Token für eine Person des Teams ausgestellt',
    en: 'issued a token for a member of the team',
  },
  'token.admin_minted': { de: 'hat ein Token für die Verwaltung ausgestellt', en: 'issued a token for administration' },
  'webhook.created': { de: 'hat einen Webhook angelegt', en: 'created a webhook' },
  'webhook.updated': { de: 'hat einen Webhook geändert', en: 'changed a webhook' },
  'webhook.disabled': { de: 'hat einen Webhook abgeschaltet', en: 'switched a webhook off' },
  'webhook.deleted': { de: 'hat einen Webhook gelöscht', en: 'deleted a webhook' },
  'webhook.secret_rotated': { de: 'hat das Geheimnis eines Webhooks erneuert', en: 'renewed the secret of a webhook' },
  'domains.changed': { de: 'hat die erlaubten Domains geändert', en: 'changed the allowed domains' },
  'assistant.updated': { de: 'hat die Einstellungen des Assistenten geändert', en: 'changed the assistant’s settings' },
  'knowledge.deleted': { de: 'hat einen Eintrag des Wissens gelöscht', en: 'deleted an item of the knowledge' },
  'message.deleted': { de: 'hat eine Nachricht gelöscht', en: 'deleted a message' },
  'attachment.deleted': { de: 'hat eine Datei gelöscht', en: 'deleted a file' },
  'conversation.merged': { de: 'hat Gespräche zusammengeführt', en: 'merged conversations' },
  'conversation.spam_marked': { de: 'hat ein Gespräch als Spam markiert', en: 'marked a conversation as spam' },
  'conversation.spam_cleared': {
    de: 'hat die Spam-Markierung eines Gesprächs entfernt',
    en: 'took the spam mark off a conversation',
  },
  'conversation.exported': { de: 'hat ein Gespräch exportiert', en: 'exported a conversation' },
  'visitor.blocked': { de: 'hat einen Gast gesperrt', en: 'blocked a visitor' },
  'visitor.unblocked': { de: 'hat die Sperre eines Gasts aufgehoben', en: 'unblocked a visitor' },
  'contact.deleted': { de: 'hat einen Kontakt gelöscht', en: 'deleted a contact' },
  'contact.merged': { de: 'hat zwei Kontakte zusammengeführt', en: 'merged two contacts' },
  'contact.blocked': { de: 'hat einen Kontakt gesperrt', en: 'blocked a contact' },
  'contact.unblocked': { de: 'hat die Sperre eines Kontakts aufgehoben', en: 'unblocked a contact' },
  'contacts.exported': { de: 'hat Kontakte exportiert', en: 'exported contacts' },
  'contacts.imported': { de: 'hat Kontakte importiert', en: 'imported contacts' },
  'settings.updated': { de: 'hat Einstellungen geändert', en: 'changed settings' },
  'department.created': { de: 'hat eine Abteilung angelegt', en: 'created a department' },
  'department.updated': { de: 'hat eine Abteilung geändert', en: 'changed a department' },
  'department.deleted': { de: 'hat eine Abteilung gelöscht', en: 'deleted a department' },
  'balance.topped_up': { de: 'hat ein KI-Guthaben aufgeladen', en: 'topped up an AI balance' },
  'billing.settings_updated': {
    de: 'hat die Abrechnung eines Arbeitsbereichs geändert',
    en: 'changed how a workspace is billed',
  },
  'ai_pricing.updated': { de: 'hat Preise und Grenzen der KI geändert', en: 'changed the prices and limits of AI' },
  'report.exported': { de: 'hat einen Bericht exportiert', en: 'exported a report' },
  'audit.exported': { de: 'hat das Protokoll exportiert', en: 'exported the audit' },
} as const satisfies Record<string, { de: string; en: string }>;

export type AuditAction = keyof typeof auditActions;

const known: Readonly<Record<string, { de: string; en: string }>> = auditActions;

export const isAuditAction = (text: string): text is AuditAction => Object.hasOwn(known, text);

/** What a person reads; an action that was taken out of the catalogue since is told by its name. */
export const sentenceOf = (action: string): { de: string; en: string } =>
  isAuditAction(action) ? known[action]! : { de: action, en: action };
