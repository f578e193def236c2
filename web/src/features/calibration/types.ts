import type { components } from '@/api/schema'

type Schemas = components['schemas']

export type SessionRow = Schemas['CalibrationRow']
export type Session = Schemas['CalibrationView']
export type SessionCase = Schemas['CalibrationCaseView']
export type SessionReport = Schemas['CalibrationReportView']
export type Dispute = Schemas['DisputeView']
export type Choice = Schemas['Choice']
export type Call = Schemas['CalibrationCall']
export type Severity = Schemas['SeverityView']
export type Drift = Schemas['DriftView']
export type Adjusted = Schemas['AdjustedView']
