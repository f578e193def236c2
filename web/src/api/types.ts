import type { components } from './schema'

/** The names of the API's schemas, as the pages use them. All of it comes from the OpenAPI document. */
type Schemas = components['schemas']

export type AccountView = Schemas['AccountView']
export type AgentCard = Schemas['AgentCard']
export type ConversationReading = Schemas['ConversationReading']
export type ConversationRow = Schemas['ConversationRow']
export type ConversationView = Schemas['ConversationView']
export type EvaluationItem = Schemas['ItemView']
export type EvaluationSection = Schemas['SectionView']
export type EvaluationView = Schemas['EvaluationView']
export type FirstLook = Schemas['FirstLook']
export type ImportView = Schemas['Import']
export type ItemEvidence = Schemas['EvidenceView']
export type Mapping = Schemas['ColumnMapping']
export type Named = Schemas['Named']
export type PersonView = Schemas['PersonView']
/** A problem of the server's, or one of our own, which has no title. */
export type Problem = Omit<Schemas['Problem'], 'title'>
export type Comparison = Schemas['Comparison']
export type ReaderVersionView = Schemas['ReaderVersionView']
export type ReaderWorkView = Schemas['ReaderWorkView']
export type ReadingView = Schemas['ReadingView']
export type RejectionView = Schemas['RejectionView']
export type RosterOutcome = Schemas['RosterOutcome']
export type Team = Schemas['Team']
export type TokenView = Schemas['TokenView']
export type TurnReadingView = Schemas['TurnSignalsView']
export type TurnView = Schemas['TurnView']
export type Words = Schemas['Bilingual']

export type Emotion = ConversationRow['strongestEmotion']
export type ImportState = ImportView['state']
export type MappingLayout = Mapping['layout']
export type Path = ConversationRow['path']
export type Role = Schemas['SessionView']['roles'][number]
export type Verdict = EvaluationItem['verdict']
