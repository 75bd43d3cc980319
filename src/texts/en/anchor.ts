/** The weekly hash of the journals, at the owner's own address. */
export const anchor = {
  title: 'Checksum to the school owner',
  intro:
    'Every Monday Varde sends a checksum over all journals to the school owner. It says nothing of any case. With it anybody can show later that nothing was changed or taken away.',
  changed: 'The address is saved. Next Monday the checksum goes there.',
  address: 'E-mail address',
  addressHint:
    'An archive in which nobody who runs the service can delete, not a person. Empty the field if it shall not be sent.',
  save: 'Save the address',
  refusals: {
    'not-an-address': 'This isn’t an e-mail address. Write for example archive@municipality.example.',
    'changed-meanwhile':
      'Somebody else changed the address in the meantime. Look at the one that stands there now, and save again.',
    'nothing-new': 'This address stands there already.',
  },
  sent: 'Sent',
  nowhere: 'Nothing has been sent. Write an address, and it begins next Monday.',
  noneYet: 'Nothing has been sent yet. It goes next Monday.',
  week: 'Week',
  sentOn: 'When',
  hash: 'Checksum',
}
