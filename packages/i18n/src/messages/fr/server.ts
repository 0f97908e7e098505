import type { Translation } from '../../translation.js';
import type { server as vi } from '../vi/server.js';

/** What the server and the command line say in a terminal, and the few answers of the server that are not GraphQL. */
export const server: Translation<typeof vi> = {
  environment: {
    port: '{name}={value} n’est pas un port ; indiquez un nombre entier de 1 à 65535.',
    databaseUrl: 'DATABASE_URL doit commencer par postgresql:// ou postgres://.',
    choice: '{name}={value} est inconnu ; valeurs possibles : {choices}.',
    url: '{name}={value} n’est pas une adresse http:// ou https://.',
  },
  start: {
    portTaken: 'Le port {port} de {host} est déjà utilisé ; choisissez-en un autre avec PORT.',
    portForbidden: 'Le port {port} ne peut pas être ouvert ; choisissez avec PORT un port à partir de 1024.',
    addressUnknown: 'Cette machine n’a pas l’adresse {host} ; vérifiez HOST.',
    databaseUnreachable: 'La base de données est injoignable : {reason}',
    folderNotWritable:
      'Le dossier {folder} n’est pas accessible en écriture ; autorisez-le ou définissez HAICAP_DATA_DIR.',
    demoFailed: 'Les données de démonstration n’ont pas pu être chargées : {reason}',
  },
  banner: {
    ready: 'Hai Cấp est prêt',
    client: 'Client web',
    playground: 'Bac à sable GraphQL',
    api: 'API GraphQL',
    database: 'Base de données',
    embedded: 'PostgreSQL intégré, données dans {folder}',
    external: 'selon DATABASE_URL',
    signIn:
      'Connectez-vous avec un compte de démonstration (valable sur cette machine seulement), mot de passe commun : {password}',
    noUsers: 'Il n’y a encore aucun compte. Créez le premier administrateur :',
    clientNotBuilt: 'Le client web n’est pas encore construit ; lancez : pnpm build',
    plainHttp:
      'Attention : le serveur écoute au-delà de cette machine sans HTTPS ; placez-le derrière un serveur HTTPS et définissez HAICAP_PUBLIC_URL.',
    stop: 'Ctrl-C pour arrêter.',
    stopped: 'Arrêté.',
  },
  http: {
    origin: 'La requête vient d’un autre site ; elle est refusée.',
    host: 'Le nom d’hôte de la requête n’est pas celui de ce serveur.',
    cookieWithKey: 'Utilisez une session ou une clé d’API, pas les deux.',
    apiKey: 'La clé d’API est fausse, expirée ou révoquée.',
    readOnlyKey: 'Cette clé d’API ne permet que de lire.',
    mediaType: 'Ce type de contenu n’est pas pris en charge ; envoyez du JSON.',
    notFound: 'Cette page n’existe pas.',
    tooManyTokens: 'La requête compte plus de {max} éléments ; divisez-la.',
    tooDeep: 'La requête dépasse {max} niveaux ; divisez-la.',
    tooManyAliases: 'La requête compte plus de {max} alias ; divisez-la.',
    tooManyRootFields: 'La requête compte plus de {max} champs racines ; divisez-la.',
    tooExpensive:
      'La requête coûte {cost} points, plus que {max} ; demandez moins de champs ou des pages plus petites.',
    uploadKind: 'Indiquez le contenu des fichiers : LEDGER ou BOUNDARIES.',
    uploadFiles: 'Envoyez de 1 à {max} fichiers.',
    uploadTooLarge: 'Le fichier {name} dépasse {max} Mo.',
  },
  command: {
    usage: 'Utilisation : pnpm haicap <commande>',
    commands: 'Commandes :',
    unknown: 'Il n’y a pas de commande « {command} ».',
    missing: 'Il manque {name}.',
    importSummary: 'Prévisualiser et importer des fichiers .csv ou .xlsx',
    userCreateSummary: 'Créer un utilisateur',
    userGrantSummary: 'Donner un rôle à un utilisateur',
    keyCreateSummary: 'Créer une clé d’API pour un utilisateur',
    userCreated: 'L’utilisateur {login} est créé.',
    password: 'Mot de passe (affiché une seule fois) : {password}',
    administratorExists:
      'Il y a déjà un administrateur de tout le pays ; utilisez user grant pour les autres.',
    granted: '{login} a désormais le rôle {role} sur {unit}.',
    country: 'tout le pays',
    userUnknown: 'Il n’y a pas d’utilisateur {login}.',
    unitUnknown: 'Aucune unité ne porte le code {code} au {day}.',
    roleUnknown: 'Il n’y a pas de rôle {role} ; les rôles sont : {roles}.',
    keyCreated: 'Clé d’API (affichée une seule fois) : {key}',
    invalid: '{name} : {reason}',
  },
};
