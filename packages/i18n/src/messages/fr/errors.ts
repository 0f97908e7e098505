import type { ErrorTexts } from '../../errors/error-texts.js';

/** Texts of errors. */
export const errors: ErrorTexts = {
  code: {
    INVALID_INPUT: {
      title: 'Certaines saisies ne sont pas valables',
      advice: 'Vérifiez les champs signalés, puis recommencez.',
    },
    FORBIDDEN: {
      title: 'Vous n’avez pas le droit de faire cela',
      advice: 'Adressez-vous à un administrateur si votre travail l’exige.',
    },
    NOT_FOUND: {
      title: 'Introuvable',
      advice: 'L’élément n’existe pas ou se trouve hors des unités qui vous sont confiées.',
    },
    CONFLICT: {
      title: 'Une autre personne a modifié cet élément',
      advice: 'Rechargez pour voir le dernier état ; votre saisie est conservée.',
    },
    ILLEGAL_TRANSITION: {
      title: 'Cette étape n’est pas possible maintenant',
      advice: 'Rechargez pour voir l’état actuel et les étapes suivantes.',
    },
    LEDGER_REFUSED: {
      title: 'Le registre des unités refuse ce réaménagement',
      advice: 'Consultez la feuille de contrôle et corrigez les erreurs indiquées.',
    },
    IDEMPOTENCY_KEY_REUSED: {
      title: 'Cette demande a déjà été envoyée avec un autre contenu',
      advice: 'Rechargez la page, puis recommencez.',
    },
    STEP_UP_REQUIRED: {
      title: 'Veuillez confirmer votre identité',
      advice: 'Saisissez de nouveau votre mot de passe (et un code, le cas échéant), puis recommencez.',
    },
    BEYOND_OWN_RIGHTS: {
      title: 'Nul ne peut attribuer plus de droits qu’il n’en a',
      advice:
        'Choisissez un rôle, une unité ou une période dans la limite de vos droits, ou adressez-vous à un administrateur supérieur.',
    },
    LAST_ADMINISTRATOR: {
      title: 'C’est le dernier administrateur national',
      advice: 'Désignez d’abord un autre administrateur national.',
    },
    IMPORT_HAS_ERRORS: {
      title: 'Le fichier contient des erreurs ; rien n’a été enregistré',
      advice: 'Téléchargez les lignes erronées, corrigez le fichier et importez-le de nouveau.',
    },
    IMPORT_NOT_READABLE: {
      title: 'Le fichier est illisible',
      advice:
        'Vérifiez le format (.csv en UTF-8, ou .xlsx) et la ligne d’en-tête, puis déposez-le de nouveau.',
    },
    QUERY_NOT_VALID: {
      title: 'La requête n’est pas valable',
      advice: 'Vérifiez sa syntaxe et le nom des champs dans la documentation de l’API.',
    },
    OPERATION_NOT_KNOWN: {
      title: 'Une nouvelle version est prête',
      advice:
        'Cette page appartient à une version antérieure. Gardez ce que vous avez saisi, rechargez la page et continuez.',
    },
    INTROSPECTION_DISABLED: {
      title: 'La structure de l’API ne vous est pas ouverte',
      advice: 'Connectez-vous comme développeur pour la voir.',
    },
    BODY_TOO_LARGE: {
      title: 'Le contenu envoyé est trop volumineux',
      advice: 'Divisez-le en parties plus petites, puis renvoyez-les.',
    },
    TIMEOUT: {
      title: 'Le serveur a mis trop de temps',
      advice: 'Restreignez la demande, puis recommencez.',
    },
    UNAUTHENTICATED: {
      title: 'Votre session est terminée',
      advice: 'Connectez-vous de nouveau pour continuer.',
    },
    SIGN_IN_FAILED: {
      title: 'Identifiant ou mot de passe incorrect',
      advice: 'Vérifiez votre clavier vietnamien et la touche Verr. Maj., puis recommencez.',
    },
    PASSWORD_WRONG: {
      title: 'Le mot de passe est incorrect',
      advice: 'Vérifiez votre clavier vietnamien et la touche Verr. Maj., puis recommencez.',
    },
    SECOND_FACTOR_FAILED: {
      title: 'Le code est incorrect ou a déjà servi',
      advice:
        'Attendez le code suivant de votre application d’authentification, ou utilisez un code de secours.',
    },
    CHALLENGE_OVER: {
      title: 'Le délai ou le nombre d’essais pour le code est épuisé',
      advice: 'Reprenez la connexion depuis le début.',
    },
    CODE_NOT_VALID: {
      title: 'Ce lien n’est plus valable',
      advice: 'Demandez-en un nouveau à votre administrateur.',
    },
    SINGLE_SIGN_ON_UNAVAILABLE: {
      title: 'L’authentification unique ne répond pas pour le moment',
      advice: 'Réessayez dans un instant, ou connectez-vous avec votre mot de passe.',
    },
    SINGLE_SIGN_ON_FAILED: {
      title: 'L’authentification unique n’a pas abouti',
      advice: 'Recommencez ; si l’erreur persiste, prévenez un administrateur.',
    },
    SINGLE_SIGN_ON_UNKNOWN: {
      title: 'Cette identité n’est liée à aucun compte',
      advice:
        'Connectez-vous avec votre mot de passe et liez-la dans la page de votre compte, ou utilisez le lien de votre invitation.',
    },
    SINGLE_SIGN_ON_TAKEN: {
      title: 'Cette identité est liée à un autre compte',
      advice: 'Utilisez une autre identité, ou déliez-la d’abord de l’autre compte.',
    },
    RATE_LIMITED: {
      title: 'Trop de demandes en peu de temps',
      advice: 'Attendez une minute, puis recommencez.',
    },
    QUERY_TOO_COMPLEX: {
      title: 'La demande est trop grande',
      advice: 'Restreignez les filtres, puis recommencez.',
    },
    DATABASE_UNAVAILABLE: {
      title: 'La base de données ne répond pas pour le moment',
      advice: 'Attendez un instant, puis recommencez. Aucune donnée n’est perdue.',
    },
    NETWORK: {
      title: 'Le serveur est injoignable',
      advice: 'Vérifiez le réseau, puis recommencez. Votre saisie est conservée.',
    },
    INTERNAL: {
      title: 'Le système a rencontré une erreur',
      advice: 'Recommencez ; si elle persiste, communiquez le code d’erreur à un administrateur.',
    },
  },
};
