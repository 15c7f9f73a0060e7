/** A clause's context for the tests of these recognisers: what the pipeline would give, for one issuer. */
import { type ClauseContext, type DocumentContext, noMentions } from '../../../ingest/context.ts';
import { foldText } from '../../../ingest/fold.ts';
import { agencyRecogniser } from '../../../ingest/recognise/agency.ts';
import { agencyMentionRecogniser } from '../../../ingest/recognise/agency-mention.ts';
import { referenceRecogniser } from '../../../ingest/recognise/reference.ts';
import { findResponsibility } from '../../../ingest/recognise/responsibility.ts';

const issuer = (territory: string | null, prefix: string | null): DocumentContext => ({
  title: '',
  issuer: null,
  kind: null,
  issued: null,
  territory,
  prefix,
});

export const REGION = issuer('内蒙古自治区', '自治区');
export const PROVINCE = issuer('山东省', '省');
export const CITY = issuer('济南市', '市');
export const COUNTY = issuer('平阳县', '县');
export const CENTRE = issuer(null, null);

export const contextOf = (text: string, document: DocumentContext): ClauseContext => {
  const folded = foldText(text);
  const context: ClauseContext = {
    text,
    folded,
    heading: null,
    path: [],
    document,
    responsibility: findResponsibility(folded),
    found: noMentions(),
  };
  Object.assign(context.found, referenceRecogniser.recognise(context));
  return context;
};

export const agenciesOf = (text: string, document: DocumentContext) =>
  agencyRecogniser.recognise(contextOf(text, document)).agencies ?? [];
export const mentionsOf = (text: string, document: DocumentContext) =>
  agencyMentionRecogniser.recognise(contextOf(text, document)).agencyMentions ?? [];
export const referencesOf = (text: string, document: DocumentContext = REGION) =>
  contextOf(text, document).found.references;

/** `name/role` of each, with * for the first of joint ones: short enough to read in a table. */
export const rolesOf = (text: string, document: DocumentContext): string =>
  agenciesOf(text, document)
    .map(({ name, role, first }) => `${name}/${role}${first === true ? '*' : ''}`)
    .join(' ');
