/** The service that opens a card in the databank; published with every cabinet (prisma/seed/services). */
export const registrationService = 'tsbi-pervynna-reiestratsiia';
