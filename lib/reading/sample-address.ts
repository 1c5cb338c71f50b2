/** The address that the saved sample story bears: one that is nobody's, so that no link may lead to it. */
export const SAMPLE_URL = 'https://broadsheet.example/sample';
