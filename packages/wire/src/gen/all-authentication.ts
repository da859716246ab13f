// Generated from proto/ by `npm run generate`: edit the schema, not this file.
export { AuthenticateMessage, AuthenticationCompletedMessage, AuthenticationErrorMessage, AuthenticationFailedMessage, AuthenticationMechanismsMessage, AuthenticationStartMessage, AuthenticationStepMessage } from "./internal-authentication.ts";
