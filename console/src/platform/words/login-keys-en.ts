export const loginKeysEn = {
  title: 'Signing keys of the login',
  text: 'What other applications are told at a login is signed with these. They take turns by themselves every 90 days.',
  key: 'Key',
  state: { waiting: 'Waits', signing: 'Signs', past: 'Former' },
  since: 'Signs since {{time}}',
  from: 'Signs from {{time}} on',
  until: 'Published until {{time}}',
  rotate: 'New key',
  rotateTitle: 'Give the login a new key?',
  rotateText:
    'It is published now and signs in ten minutes, when all applications know it. Nobody notices, and the old one holds for another day.',
  rotated: 'The new key is published.',
  withdraw: 'Withdraw',
  withdrawTitle: 'Withdraw this key?',
  withdrawText:
    'For a key that somebody else may have: nothing that it signed holds any more, and another one signs from this moment. Until an application has read the keys anew, which takes most of them minutes, logins to it can fail. This cannot be undone.',
  withdrawn: 'The key is withdrawn.',
};

export type LoginKeysWords = typeof loginKeysEn;
