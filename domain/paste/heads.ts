import { words } from './labels.ts';

/** What a column of whole names is called; beside the other half of a name, it is the one that lacks. */
export const wholeNames = words(`
  name, names, full name, display name, person, employee, employee name, member, member name, user name, holder,
  vollständiger Name, Anzeigename, Vor- und Nachname, Mitarbeiter, Mitarbeiterin, Mitarbeitername,
  nom, nom complet, nom et prénom, prénom et nom, nom affiché, collaborateur,
  nombre, nombre completo, nombre y apellidos, nombre y apellido, empleado,
  nome, nome completo, nome de exibição, funcionário, colaborador,
  名前, 氏名, お名前, 表示名, フルネーム, 社員名,
  姓名, 名字, 全名, 员工姓名, 显示名称,
  الاسم, الاسم الكامل, اسم الموظف, اسم العضو`);

export const givenNames = words(`
  first name, given name, given names, forename, Vorname, Vornamen, Rufname, prénom, prénoms,
  primer nombre, nombre de pila, nombres, primeiro nome, prenome, nome próprio,
  名, 下の名前, ファーストネーム, الاسم الأول, الاسم الشخصي`);

export const familyNames = words(`
  last name, family name, surname, Nachname, Nachnamen, Familienname, Zuname, nom de famille,
  apellido, apellidos, sobrenome, apelido, último nome, 姓, 苗字, ラストネーム, اسم العائلة, اللقب, الكنية`);

/** What a number is called by which another program knows a person. A mere "ID" may number the rows. */
export const externalIdNames = words(`
  external id, external member id, user id, member id, employee id, employee no, employee number,
  staff id, staff number, personnel number, payroll number,
  externe ID, externe Kennung, Benutzer-ID, Mitarbeiter-ID, Mitarbeiternummer, Personalnummer, Personalnr,
  id externe, identifiant externe, identifiant, id utilisateur, matricule, numéro d'employé,
  id externo, identificador externo, id de usuario, id de empleado, número de empleado, legajo,
  id de usuário, id do usuário, id do funcionário, matrícula, número do funcionário,
  外部ID, ユーザーID, 社員番号, 従業員番号, 社員ID, 会員番号,
  外部编号, 用户ID, 工号, 员工编号, 员工号, 员工ID,
  المعرف الخارجي, معرف المستخدم, الرقم الوظيفي, رقم الموظف`);
