// Generated from the server’s annotations by `pnpm generate`. Do not edit it.

/** What the schema says of each output field, by coordinate. Who sees it is decided by the server. */
export const fields = {
  "CategoryExposure.category": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "CategoryExposure.people": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "CategoryExposure.values": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "CodeNotValid.nextStep": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; it speaks of nobody’s data."
  },
  "Contact.email": {
    "kind": "PERSONAL",
    "holds": "the e-mail address where you get our notices",
    "category": "IDENTIFIERS_AND_CONTACT",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "UNDERSTAND_AND_RESPOND",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "REQUIRED_FOR_ACCOUNT",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": "EMAIL",
    "derivedFrom": [
      "EmailAddress.address"
    ]
  },
  "Contact.familyName": {
    "kind": "PERSONAL",
    "holds": "your family name",
    "category": "IDENTIFIERS_AND_CONTACT",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "UNDERSTAND_AND_RESPOND",
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": "INITIAL",
    "derivedFrom": []
  },
  "Contact.fullName": {
    "kind": "PERSONAL",
    "holds": "your name, put together",
    "category": "IDENTIFIERS_AND_CONTACT",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "UNDERSTAND_AND_RESPOND",
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": "INITIAL",
    "derivedFrom": [
      "Contact.givenName",
      "Contact.familyName"
    ]
  },
  "Contact.givenName": {
    "kind": "PERSONAL",
    "holds": "your given name",
    "category": "IDENTIFIERS_AND_CONTACT",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "UNDERSTAND_AND_RESPOND",
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": "INITIAL",
    "derivedFrom": []
  },
  "Contact.id": {
    "kind": "NOT_PERSONAL",
    "reason": "An id is opaque and says nothing of anybody."
  },
  "Contact.phone": {
    "kind": "PERSONAL",
    "holds": "your telephone number",
    "category": "IDENTIFIERS_AND_CONTACT",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "UNDERSTAND_AND_RESPOND",
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": "LAST_FOUR",
    "derivedFrom": []
  },
  "Contact.postalAddress": {
    "kind": "NOT_PERSONAL",
    "reason": "Always there, whether or not an address is; its parts are classified."
  },
  "Contact.updatedAt": {
    "kind": "PERSONAL",
    "holds": "when you last changed your contact details",
    "category": "IDENTIFIERS_AND_CONTACT",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "UNDERSTAND_AND_RESPOND",
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "Contact.version": {
    "kind": "NOT_PERSONAL",
    "reason": "A counter; of what was changed it says nothing."
  },
  "ContactConflict.currentVersion": {
    "kind": "NOT_PERSONAL",
    "reason": "It tells versions."
  },
  "ContactUpdated.contact": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of a change; what was changed is classified there."
  },
  "ContactUpdated.personId": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of a change; what was changed is classified there."
  },
  "DocumentNotUnderstood.problems": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "DocumentProblem.column": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "DocumentProblem.line": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "DocumentProblem.sentence": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "EmailAddress.address": {
    "kind": "PERSONAL",
    "holds": "one of your e-mail addresses",
    "category": "IDENTIFIERS_AND_CONTACT",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "UNDERSTAND_AND_RESPOND",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "REQUIRED_FOR_ACCOUNT",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": "EMAIL",
    "derivedFrom": []
  },
  "EmailAddress.id": {
    "kind": "NOT_PERSONAL",
    "reason": "An id is opaque and says nothing of anybody."
  },
  "EmailAddress.isPrimary": {
    "kind": "PERSONAL",
    "holds": "whether our notices go there",
    "category": "IDENTIFIERS_AND_CONTACT",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "UNDERSTAND_AND_RESPOND",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "REQUIRED_FOR_ACCOUNT",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "EmailAddress.verifiedAt": {
    "kind": "PERSONAL",
    "holds": "when you proved the address yours; null until then",
    "category": "IDENTIFIERS_AND_CONTACT",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "UNDERSTAND_AND_RESPOND",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "REQUIRED_FOR_ACCOUNT",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "EmailVerified.nextStep": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; it speaks of nobody’s data."
  },
  "ExplainedRelation.exposure": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "ExplainedRelation.fields": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "ExplainedRelation.relation": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "Exposure.categories": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "Exposure.people": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "Exposure.values": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "FieldOutcome.appliesToAll": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "FieldOutcome.because": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "FieldOutcome.effect": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "FieldOutcome.mask": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "FieldOutcome.override": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "FieldOutcome.reason": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "FieldOutcome.rule": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "InputProblem.code": {
    "kind": "NOT_PERSONAL",
    "reason": "It names a field of the input and a rule, and never what was given."
  },
  "InputProblem.field": {
    "kind": "NOT_PERSONAL",
    "reason": "It names a field of the input and a rule, and never what was given."
  },
  "InputProblem.message": {
    "kind": "NOT_PERSONAL",
    "reason": "It names a field of the input and a rule, and never what was given."
  },
  "InvalidInput.problems": {
    "kind": "NOT_PERSONAL",
    "reason": "It names fields of the input and rules, and never what was given."
  },
  "MailOnItsWay.nextStep": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; it speaks of nobody’s data."
  },
  "Mutation.changeEmail": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.changePassword": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.refreshSession": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.requestEmailVerification": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.requestPasswordReset": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.resetPassword": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.revokeSession": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.signIn": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.signOut": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.signOutEverywhere": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.signUp": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.updateContact": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.verifyEmail": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Node.id": {
    "kind": "NOT_PERSONAL",
    "reason": "An id is opaque and says nothing of anybody."
  },
  "OperationExplained.exposure": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "OperationExplained.inputs": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "OperationExplained.operation": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "OperationExplained.policyVersion": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "OperationExplained.purpose": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "OperationExplained.refusals": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "OperationExplained.relations": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "OperationRefusal.code": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "OperationRefusal.coordinate": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "OperationRefusal.sentence": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "PageInfo.endCursor": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of the page, not of anybody on it."
  },
  "PageInfo.hasNextPage": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of the page, not of anybody on it."
  },
  "PageInfo.hasPreviousPage": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of the page, not of anybody on it."
  },
  "PageInfo.startCursor": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of the page, not of anybody on it."
  },
  "PasswordChanged.endedSessions": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; it speaks of nobody’s data."
  },
  "PasswordRefused.nextStep": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; it speaks of nobody’s data."
  },
  "Person.contact": {
    "kind": "NOT_PERSONAL",
    "reason": "Everybody has one; what it holds is classified there."
  },
  "Person.createdAt": {
    "kind": "PERSONAL",
    "holds": "when you made your account",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "REQUIRED_FOR_ACCOUNT",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "Person.emailAddresses": {
    "kind": "PERSONAL",
    "holds": "which e-mail addresses you gave us",
    "category": "IDENTIFIERS_AND_CONTACT",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "UNDERSTAND_AND_RESPOND",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "REQUIRED_FOR_ACCOUNT",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "Person.id": {
    "kind": "NOT_PERSONAL",
    "reason": "An id is opaque and says nothing of anybody."
  },
  "Person.sessions": {
    "kind": "PERSONAL",
    "holds": "where you are signed in",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "REQUIRED_FOR_ACCOUNT",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "PersonConnection.edges": {
    "kind": "NOT_PERSONAL",
    "reason": "A page of a list; what stands on it is classified there."
  },
  "PersonConnection.nodes": {
    "kind": "NOT_PERSONAL",
    "reason": "A page of a list; what stands on it is classified there."
  },
  "PersonConnection.pageInfo": {
    "kind": "NOT_PERSONAL",
    "reason": "A page of a list; what stands on it is classified there."
  },
  "PersonEdge.cursor": {
    "kind": "NOT_PERSONAL",
    "reason": "A place in a list."
  },
  "PersonEdge.node": {
    "kind": "NOT_PERSONAL",
    "reason": "A place in a list."
  },
  "PostalAddress.city": {
    "kind": "PERSONAL",
    "holds": "the city you live in",
    "category": "IDENTIFIERS_AND_CONTACT",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "UNDERSTAND_AND_RESPOND",
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": "INITIAL",
    "derivedFrom": []
  },
  "PostalAddress.country": {
    "kind": "PERSONAL",
    "holds": "the country you live in",
    "category": "IDENTIFIERS_AND_CONTACT",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "UNDERSTAND_AND_RESPOND",
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": "CONSTANT",
    "derivedFrom": []
  },
  "PostalAddress.line1": {
    "kind": "PERSONAL",
    "holds": "the first line of your postal address",
    "category": "IDENTIFIERS_AND_CONTACT",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "UNDERSTAND_AND_RESPOND",
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": "CONSTANT",
    "derivedFrom": []
  },
  "PostalAddress.line2": {
    "kind": "PERSONAL",
    "holds": "the second line of your postal address",
    "category": "IDENTIFIERS_AND_CONTACT",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "UNDERSTAND_AND_RESPOND",
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": "CONSTANT",
    "derivedFrom": []
  },
  "PostalAddress.postalCode": {
    "kind": "PERSONAL",
    "holds": "your postal code",
    "category": "IDENTIFIERS_AND_CONTACT",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "UNDERSTAND_AND_RESPOND",
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": "POSTAL_PREFIX",
    "derivedFrom": []
  },
  "PostalAddress.region": {
    "kind": "PERSONAL",
    "holds": "the state or region you live in",
    "category": "IDENTIFIERS_AND_CONTACT",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "UNDERSTAND_AND_RESPOND",
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": "CONSTANT",
    "derivedFrom": []
  },
  "Query.explainOperation": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran."
  },
  "Query.me": {
    "kind": "NOT_PERSONAL",
    "reason": "A way in; what it leads to is classified there."
  },
  "Query.node": {
    "kind": "NOT_PERSONAL",
    "reason": "A way in; what it leads to is classified there."
  },
  "Query.people": {
    "kind": "NOT_PERSONAL",
    "reason": "A way in; what it leads to is classified there."
  },
  "Query.person": {
    "kind": "NOT_PERSONAL",
    "reason": "A way in; what it leads to is classified there."
  },
  "Session.createdAt": {
    "kind": "PERSONAL",
    "holds": "when you signed in",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "REQUIRED_FOR_ACCOUNT",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "Session.expiresAt": {
    "kind": "PERSONAL",
    "holds": "when the session ends by itself unless it is used",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "REQUIRED_FOR_ACCOUNT",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "Session.id": {
    "kind": "NOT_PERSONAL",
    "reason": "An id is opaque and says nothing of anybody."
  },
  "Session.ipAddress": {
    "kind": "PERSONAL",
    "holds": "the network address you signed in from",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "REQUIRED_FOR_ACCOUNT",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": "IP_NETWORK",
    "derivedFrom": []
  },
  "Session.refreshedAt": {
    "kind": "PERSONAL",
    "holds": "when the session was last renewed",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "REQUIRED_FOR_ACCOUNT",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "Session.userAgent": {
    "kind": "PERSONAL",
    "holds": "the browser or program you signed in with",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "REQUIRED_FOR_ACCOUNT",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": "CONSTANT",
    "derivedFrom": []
  },
  "SessionOver.nextStep": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; it speaks of nobody’s data."
  },
  "SignInRefused.nextStep": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; it speaks of nobody’s data."
  },
  "SignedIn.accessToken": {
    "kind": "NOT_PERSONAL",
    "reason": "Tokens are random and stand for a session."
  },
  "SignedIn.accessTokenExpiresAt": {
    "kind": "NOT_PERSONAL",
    "reason": "Tokens are random and stand for a session."
  },
  "SignedIn.personId": {
    "kind": "NOT_PERSONAL",
    "reason": "Tokens are random and stand for a session."
  },
  "SignedIn.refreshToken": {
    "kind": "NOT_PERSONAL",
    "reason": "Tokens are random and stand for a session."
  },
  "SignedIn.refreshTokenExpiresAt": {
    "kind": "NOT_PERSONAL",
    "reason": "Tokens are random and stand for a session."
  },
  "SignedOut.endedSessions": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; it speaks of nobody’s data."
  },
  "TooManyAttempts.retryAfterSeconds": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; it speaks of nobody’s data."
  },
  "TouchedField.category": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "TouchedField.coordinate": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "TouchedField.outcomes": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "TouchedField.people": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "TouchedField.purposes": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "TouchedInput.categories": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "TouchedInput.coordinate": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "TouchedInput.fields": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "TouchedInput.kind": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  }
} as const;

/** An output field of an object or interface type: `Type.field`. */
export type Coordinate = keyof typeof fields;

/** A coordinate that holds personal data. */
export type PersonalCoordinate = {
  [C in Coordinate]: (typeof fields)[C]['kind'] extends 'PERSONAL' ? C : never;
}[Coordinate];
