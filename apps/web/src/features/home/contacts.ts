/** Where people write; a new owner of the cabinet puts an own address here. */
export const supportEmail = 'support@cabinet.example';
