/** The version that we report: the last of the originals whose behaviour we keep. */
export const mesosVersion = "1.12.0";
