/** Of this app, put in when it is built. */
declare const SOFTWARE_VERSION: string;

export const softwareVersion = SOFTWARE_VERSION;
