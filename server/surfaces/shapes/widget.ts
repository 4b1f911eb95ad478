import type { Identity } from '#modules/identity/index.ts';
import { type Tenant, widgetOf } from '#modules/tenants/index.ts';
import { show } from '#platform/ids.ts';

/** What a page needs to know to ask before the chat, and to offer a form while nobody is there. */
export async function showWidget(tenant: Tenant, identity: Pick<Identity, 'departments'>) {
  const { preChat, offlineForm } = widgetOf(tenant);
  const { isOn, consent, ...fields } = preChat;
  const asksWhere = isOn && fields.department !== 'off';
  const departments = asksWhere ? await identity.departments(tenant.id) : [];
  return {
    offlineForm: offlineForm.isOn,
    ...(isOn && {
      preChat: {
        ...fields,
        // A choice of one is none.
        ...(departments.length < 2 && { department: 'off' as const }),
        ...(departments.length > 1 && {
          departments: departments.map(({ id, name }) => ({ departmentId: show('department', id), name })),
        }),
        consent: { isRequired: consent.isRequired, text: consent.text, ...(consent.url && { url: consent.url }) },
      },
    }),
  };
}
